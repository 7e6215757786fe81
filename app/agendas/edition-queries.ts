import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Around } from '../public-pages/queries.ts';
import { TagChoices } from '../tags/shown.ts';
import { Head } from './queries.ts';
import { Said } from './said.ts';

/** An agenda without its asks: what its settings change, and which editions it has. */
export const AgendaAboutQuery = graphql(
  `
    query AgendaAbout($coalition: String!, $slug: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        slug
        timeZone
        ...TagChoices
        agenda(slug: $slug) {
          ...AgendaHead
          editions {
            id
            number
            closedAt
            publishedAt
          }
        }
      }
    }
  `,
  [Seats, Head, TagChoices],
);

/** What closing the edition at work would leave out. */
export const ClosingQuery = graphql(
  `
    query ClosingEdition($coalition: String!, $slug: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        slug
        unreviewed
        deadLinks
        agenda(slug: $slug) {
          ...AgendaHead
          atWork {
            unreviewed
            lostLinks
            blocks
          }
          asks {
            id
            number
            lacks
            priorityBlock
            block
            ...SaidByAsk
            lead {
              id
            }
            addressee {
              id
            }
          }
        }
      }
    }
  `,
  [Seats, Head, Said],
);

/** An edition as anyone may read it, in one language. */
export const ClosedEdition = graphql(`
  fragment ClosedEdition on AgendaEdition {
    id
    number
    slug
    title(language: $content)
    closedAt
    publishedAt
    periodFrom
    periodTo
    version {
      digest
      referenceLanguage
      languages {
        language
        title
        digest
        unreviewed
      }
      language(tag: $content) {
        language
        blocks
        unreviewed
        sources {
          address
          state
          title
          titleLanguage
          readAt
          archived
        }
      }
    }
    asks {
      number
      block
      priority(language: $content)
      ask(language: $content)
      referencePriority: priority
      referenceAsk: ask
      addressee {
        office(language: $language)
        institution(language: $language)
        level
        country
      }
      venue(language: $language)
      moment
      status
      objectives
      lead {
        name
      }
      supporters {
        name
      }
    }
  }
`);

export type ClosedEditionNode = ResultOf<typeof ClosedEdition>;

/** What members read beside an edition's asks: what else was closed of each, and how it stands in its agenda today. */
const WorkingAsks = graphql(`
  fragment WorkingAsks on AgendaEdition {
    inWork: asks {
      number
      asClosed {
        lead {
          name
        }
        corridors {
          slug
          name(language: $language)
        }
        themes {
          slug
          name(language: $language)
        }
        keepsAssumption
        es: assumption(language: es)
        en: assumption(language: en)
        reviewOn
      }
      working {
        id
        es: assumption(language: es)
        en: assumption(language: en)
        reviewOn
        after {
          number
        }
        evidence {
          id
          title
          language
          url
          file
        }
        passages {
          id
          standing
          statement {
            slug
            title(language: $content)
          }
        }
      }
    }
  }
`);

export type MembersAskNode = ResultOf<typeof WorkingAsks>['inWork'][number];
export type ClosedFactsNode = NonNullable<MembersAskNode['asClosed']>;
export type WorkingAskNode = NonNullable<MembersAskNode['working']>;

export const EditionQuery = graphql(
  `
    query AgendaEdition(
      $coalition: String!
      $slug: String!
      $number: Int!
      $language: Language!
      $content: String!
    ) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        slug
        timeZone
        agenda(slug: $slug) {
          ...AgendaHead
          editionNumbered(number: $number) {
            ...WorkingAsks
            ...ClosedEdition
          }
        }
      }
    }
  `,
  [Seats, Head, WorkingAsks, ClosedEdition],
);

/** The agendas of which anyone may read an edition, the latest published first. */
export const PublicAgendasQuery = graphql(
  `
    query PublicAgendas($coalition: String!, $language: Language!, $content: String!) {
      coalition(slug: $coalition) {
        ...Around
        publishedAgendas {
          slug
          title(language: $content)
          version {
            referenceLanguage
            languages {
              language
            }
          }
          publishedAt
          number
          periodFrom
          periodTo
          asks {
            number
          }
        }
      }
    }
  `,
  [Around],
);

/** The latest published edition of an agenda, for everybody. */
export const PublicAgendaQuery = graphql(
  `
    query PublicAgenda($coalition: String!, $slug: String!, $language: Language!, $content: String!) {
      coalition(slug: $coalition) {
        slug
        shortName
        name(language: $language)
        timeZone
        publishedAgenda(slug: $slug) {
          ...ClosedEdition
        }
      }
    }
  `,
  [ClosedEdition],
);
