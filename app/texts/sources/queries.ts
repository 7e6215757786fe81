import { Seats } from '../../accounts/seats.ts';
import { graphql, type ResultOf } from '../../graphql.ts';

const SourceShown = graphql(`
  fragment SourceShown on Source {
    address
    state
    title
    titleLanguage
    titleBy {
      person
      organisation
    }
    readAt
    checkedAt
    failures
    movedTo
    archived
    archivedBy {
      person
      organisation
    }
    citations {
      language
      block
    }
  }
`);

/** What the page of sources says of a text, and of its coalition. */
const SourcesOfText = graphql(
  `
    fragment SourcesOfText on Text {
      id
      languages
      mayCorrectSources
      mayCheckSources
      sources {
        ...SourceShown
      }
    }
  `,
  [SourceShown],
);

const SourcesWhere = graphql(`
  fragment SourcesWhere on Coalition {
    id
    slug
    timeZone
    linkCheck
    asksOutside
  }
`);

export type TextWithSources = ResultOf<typeof SourcesOfText>;
export type WhereSources = ResultOf<typeof SourcesWhere>;

/** What a statement's text cites, for its page. */
export const SourcesQuery = graphql(
  `
    query Sources($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        ...SourcesWhere
        statement(slug: $slug) {
          id
          slug
          referenceLanguage
          titles {
            language
            title
          }
          text {
            ...SourcesOfText
          }
        }
      }
    }
  `,
  [Seats, SourcesWhere, SourcesOfText],
);

/** What an agenda cites, for its page: where its blocks stand, and which of them the edition at work would keep. */
export const AgendaSourcesQuery = graphql(
  `
    query AgendaSources($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        ...SourcesWhere
        agenda(slug: $slug) {
          id
          slug
          referenceLanguage
          titles {
            language
            title
          }
          asks {
            id
            number
            priorityBlock
            block
          }
          atWork {
            blocks
          }
          text {
            ...SourcesOfText
          }
        }
      }
    }
  `,
  [Seats, SourcesWhere, SourcesOfText],
);

export type ShownSource = ResultOf<typeof SourceShown>;

/** Of a text, how much it cites, and which links are dead. */
export const LostLinksQuery = graphql(`
  query LostLinks($text: ID!) {
    node(id: $text) {
      __typename
      ... on Text {
        sources {
          address
          state
          archived
        }
      }
    }
  }
`);

/** What a coalition does about links. */
export const SourceRuleQuery = graphql(`
  query SourceRule($coalition: String!) {
    coalition(slug: $coalition) {
      id
      linkCheck
      deadLinks
      asksOutside
      mayRuleSources
    }
  }
`);
