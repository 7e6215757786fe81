import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { TagShown } from '../tags/shown.ts';
import { Value } from './history-query.ts';
import { Said } from './said.ts';

/** A line of the list of agendas. */
const Listed = graphql(`
  fragment ListedAgenda on Agenda {
    id
    slug
    titles {
      language
      title
    }
    referenceLanguage
    edition
    adoptsOn
    periodFrom
    periodTo
    readers
    askCount
    body {
      id
      name(language: $language)
    }
    editions {
      number
      publishedAt
    }
  }
`);

export type ListedAgenda = ResultOf<typeof Listed>;

export const AgendasQuery = graphql(
  `
    query Agendas($coalition: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        bodies {
          id
          kind
          name(language: $language)
          members {
            role
            seat {
              person {
                id
              }
            }
          }
        }
        agendas {
          ...ListedAgenda
        }
        archived: agendas(archived: true) {
          ...ListedAgenda
        }
      }
    }
  `,
  [Seats, Listed],
);

/** What an ask is tagged with. */
const Tags = graphql(
  `
    fragment TagsOfAsk on Ask {
      tags {
        ...TagShown
      }
    }
  `,
  [TagShown],
);

/** An ask as rows and cards show it. */
export const Row = graphql(
  `
    fragment AskRow on Ask {
      id
      number
      priorityBlock
      block
      ...SaidByAsk
      ...TagsOfAsk
      lead {
        id
        name
      }
      supporters {
        organization {
          id
          name
        }
        shown
      }
      addressee {
        id
        personName
        es: office(language: es)
        en: office(language: en)
        institutionEs: institution(language: es)
        institutionEn: institution(language: en)
        country
      }
      venueEs: venue(language: es)
      venueEn: venue(language: en)
      moment
      status
      after {
        id
        number
      }
      assumptionEs: assumption(language: es)
      assumptionEn: assumption(language: en)
      reviewOn
      evidence {
        id
      }
      passages {
        id
        standing
      }
      lastChanges {
        id
        fact
        at
        before {
          ...FactValue
        }
        by {
          person {
            id
            name
          }
          organization {
            name
          }
        }
      }
    }
  `,
  [Said, Tags, Value],
);

export type AskNode = ResultOf<typeof Row>;

/** What every page of one agenda says of it. */
export const Head = graphql(
  `
    fragment AgendaHead on Agenda {
      id
      slug
      titles {
        language
        title
      }
      referenceLanguage
      languages
      readers
      edition
      periodFrom
      periodTo
      adoptsOn
      archivedAt
      body {
        id
        name(language: $language)
      }
      text {
        id
        state
      }
      permissions {
        edit
        support
        close
        publish
      }
      tags {
        ...TagShown
      }
    }
  `,
  [TagShown],
);

export type AgendaHeadNode = ResultOf<typeof Head>;

/** What can be filtered by, of every ask. */
const Facet = graphql(
  `
    fragment AskFacet on Ask {
      id
      number
      priorityBlock
      block
      moment
      status
      ...TagsOfAsk
      lead {
        id
        name
      }
      addressee {
        country
      }
    }
  `,
  [Tags],
);

export type FacetNode = ResultOf<typeof Facet>;

export const AgendaQuery = graphql(
  `
    query Agenda($coalition: String!, $slug: String!, $language: Language!, $filter: AskFilter) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        timeZone
        mayKeepTargets
        agenda(slug: $slug) {
          ...AgendaHead
          asks(filter: $filter) {
            ...AskRow
          }
          all: asks {
            ...AskFacet
          }
          removedAsks {
            id
            number
            priorityBlock
            block
            ...SaidByAsk
          }
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
  [Seats, Head, Said, Row, Facet],
);

/** The words of one language of an agenda's text. */
export const AgendaWordsQuery = graphql(`
  query AgendaWords($text: ID!, $language: String!) {
    node(id: $text) {
      __typename
      ... on Text {
        blocks(language: $language)
      }
    }
  }
`);
