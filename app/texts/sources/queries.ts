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

/** What a text cites, for its page. */
export const SourcesQuery = graphql(
  `
    query Sources($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        timeZone
        linkCheck
        asksOutside
        statement(slug: $slug) {
          id
          slug
          referenceLanguage
          titles {
            language
            title
          }
          text {
            id
            languages
            mayCorrectSources
            mayCheckSources
            sources {
              ...SourceShown
            }
          }
        }
      }
    }
  `,
  [Seats, SourceShown],
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
