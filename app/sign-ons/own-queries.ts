import { graphql } from '../graphql.ts';

/** The answers of the viewer's organisations, and which of their seats have one to approve. */
export const OwnAnswersQuery = graphql(`
  query OwnAnswers($coalition: String!, $slug: String!) {
    coalition(slug: $coalition) {
      statement(slug: $slug) {
        signOn {
          ours {
            seat {
              id
            }
            may {
              approve
            }
            signature {
              id
              state
            }
          }
        }
      }
    }
  }
`);

/** Whether the organisation has said of itself that being named may put it in danger. */
export const AtRiskQuery = graphql(`
  query AtRisk($coalition: String!, $organization: ID!) {
    coalition(slug: $coalition) {
      member(organization: $organization) {
        atRisk
      }
    }
  }
`);
