import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

/** Who asks to sign and is no member, with what the secretariat needs to verify them. */
export const RequestsQuery = graphql(`
  query SignRequests($coalition: String!, $slug: String!) {
    coalition(slug: $coalition) {
      members(first: 200) {
        edges {
          node {
            organization {
              id
              name
            }
          }
        }
      }
      statement(slug: $slug) {
        signOn {
          othersMayAsk
          requests {
            id
            state
            setAside
            organizationName
            country
            website
            person
            title
            email
            confirmedAt
            duplicateOf
            looksReserved
            lookAlikes {
              how
              organization {
                id
                name
              }
            }
            organization {
              name
            }
            decidedAt
            decidedBy {
              person {
                name
              }
            }
            reason
          }
        }
      }
    }
  }
`);

export const AcceptRequest = graphql(
  `
    mutation AcceptSignRequest($seat: ID!, $request: ID!, $different: Boolean!) {
      result: acceptSignRequest(seat: $seat, request: $request, different: $different) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const MergeRequest = graphql(
  `
    mutation MergeSignRequest($seat: ID!, $request: ID!, $organization: ID!) {
      result: mergeSignRequest(seat: $seat, request: $request, organization: $organization) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const DeclineRequest = graphql(
  `
    mutation DeclineSignRequest($seat: ID!, $request: ID!, $reason: String!) {
      result: declineSignRequest(seat: $seat, request: $request, reason: $reason) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
