import { graphql } from '../graphql.ts';

/** An act as one sentence, with who and what it is about (act-sentence.tsx). */
export const ActLine = graphql(`
  fragment ActLine on Act {
    id
    at
    sentence(text: "{text}")
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
`);

/** A page of the log of acts, the newest first. */
export const ActsQuery = graphql(
  `
    query Acts($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
      coalition(slug: $slug) {
        id
        slug
        shortName
        acts(first: $first, after: $after, last: $last, before: $before) {
          edges {
            node {
              ...ActLine
              actor
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
  `,
  [ActLine],
);
