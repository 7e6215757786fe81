import { graphql, type ResultOf } from '../graphql.ts';

const Place = graphql(`
  fragment Place on Coalition {
    slug
    shortName
    name(language: $language)
    timeZone
  }
`);

/** A stretch of what a coalition and its members say in public. */
export const PublicRegisterQuery = graphql(
  `
    query PublicRegister($coalition: String!, $language: Language!, $after: String) {
      coalition(slug: $coalition) {
        ...Place
        register(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              __typename
              ... on Statement {
                id
                slug
                publishedAt
                referenceLanguage
                titles {
                  language
                  title
                }
                registered {
                  standing
                }
              }
              ... on Position {
                id
                slug
                owner
                datedOn
                standing
                publicPath(language: $language)
                wordings {
                  language
                  title
                }
              }
            }
          }
        }
      }
    }
  `,
  [Place],
);

export type PublicRegister = NonNullable<ResultOf<typeof PublicRegisterQuery>['coalition']>;

/** A stretch of the members' positions that search engines may find. */
export const PositionsMapQuery = graphql(`
  query PositionsMap($coalition: String!, $after: String) {
    coalition(slug: $coalition) {
      register(kinds: [position], first: 200, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ... on Position {
              slug
              datedOn
              wordings {
                language
              }
            }
          }
        }
      }
    }
  }
`);

/** A position as anyone may read it. */
export const PublicPositionQuery = graphql(
  `
    query PublicPosition($coalition: String!, $slug: String!, $language: Language!) {
      coalition(slug: $coalition) {
        ...Place
        position(slug: $slug) {
          slug
          owner
          datedOn
          expiresOn
          standing
          publicPath(language: $language)
          wordings {
            language
            title
            kind
            words
            url
            file {
              name
              mime
              size
              path
            }
          }
          endorsements {
            name
            shown
          }
          supersededBy {
            wordings {
              language
              title
            }
            publicPath(language: $language)
          }
        }
      }
    }
  `,
  [Place],
);
