import { graphql } from '../graphql.ts';

/** A page of the log of acts, the newest first. */
export const ActsQuery = graphql(`
  query Acts($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
    coalition(slug: $slug) {
      id
      slug
      shortName
      acts(first: $first, after: $after, last: $last, before: $before) {
        edges {
          node {
            id
            seq
            at
            sentence(text: "{text}")
            actor
            seat {
              organization {
                name
              }
            }
            subject {
              __typename
              ... on Statement {
                slug
                referenceLanguage
                titles {
                  language
                  title
                }
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`);
