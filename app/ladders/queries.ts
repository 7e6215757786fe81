import { Seats } from '../accounts/seats.ts';
import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

const Rung = graphql(`
  fragment Rung on LadderRung {
    step
    lead
    day
    at
    holidayIn
    ownAt
  }
`);

/** The days before the delivery of a statement. */
export const LadderQuery = graphql(
  `
    query Ladder($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        statement(slug: $slug) {
          id
          slug
          state
          referenceLanguage
          titles {
            language
            title
          }
          mayPlanLadder
          ladderCountries
          ladderUnknown
          ladder {
            deliveryAt
            zone
            countries
            rungs {
              ...Rung
            }
          }
          signOn {
            state
            closesAt
          }
        }
      }
    }
  `,
  [Seats, Rung],
);

/** The same as a plan would lay them. */
export const LadderPreviewQuery = graphql(
  `
    query LadderPreview($coalition: String!, $slug: String!, $plan: LadderPlanInput!) {
      coalition(slug: $coalition) {
        statement(slug: $slug) {
          preview: ladderPreview(plan: $plan) {
            __typename
            ... on LadderPreview {
              deliveryAt
              rungs {
                ...Rung
              }
            }
            ...Refused
          }
        }
      }
    }
  `,
  [Rung, Refused],
);

export const PlanLadder = graphql(
  `
    mutation PlanLadder($seat: ID!, $statement: ID!, $plan: LadderPlanInput!) {
      result: planLadder(seat: $seat, statement: $statement, plan: $plan) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
