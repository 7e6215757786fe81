import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

/** What was set aside in one sign-on, for the secretariat. */
export const InvalidationsQuery = graphql(`
  query Invalidations($coalition: String!, $slug: String!) {
    coalition(slug: $coalition) {
      statement(slug: $slug) {
        signOn {
          invalidations {
            id
            source
            mailDomain
            country
            from
            until
            reason
            at
            count
            reversedAt
            reversalReason
            mayReverse
            seat {
              person {
                name
              }
            }
            reversedBy {
              person {
                name
              }
            }
          }
        }
      }
    }
  }
`);

/** What a condition would set aside. */
export const InvalidationPreviewQuery = graphql(
  `
    query InvalidationPreview($coalition: String!, $slug: String!, $condition: InvalidationConditionInput!) {
      coalition(slug: $coalition) {
        statement(slug: $slug) {
          signOn {
            preview: invalidationPreview(condition: $condition) {
              __typename
              ... on InvalidationPreview {
                digest
                hits {
                  kind
                  name
                  countries
                  at
                }
              }
              ...Refused
            }
          }
        }
      }
    }
  `,
  [Refused],
);

export const Invalidate = graphql(
  `
    mutation Invalidate(
      $seat: ID!
      $signOn: ID!
      $condition: InvalidationConditionInput!
      $shown: String!
      $reason: String!
    ) {
      result: invalidate(
        seat: $seat
        signOn: $signOn
        condition: $condition
        shown: $shown
        reason: $reason
      ) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ReverseInvalidation = graphql(
  `
    mutation ReverseInvalidation($seat: ID!, $invalidation: ID!, $reason: String!) {
      result: reverseInvalidation(seat: $seat, invalidation: $invalidation, reason: $reason) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
