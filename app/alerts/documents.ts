import { Seats } from '../accounts/seats.ts';
import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

/** What the reader may know of, who is on duty, and what they may do. */
export const AlertsQuery = graphql(
  `
    query Alerts($coalition: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        mayRaiseAlert
        maySetAlerts
        bodies {
          id
          kind
          name(language: $language)
        }
        alertSettings {
          retentionDays
          dutyBody {
            id
            name(language: $language)
          }
        }
        themes {
          id
          name(language: $language)
        }
        alerts {
          key
          state
          country
          raisedAt
        }
      }
    }
  `,
  [Seats],
);

/** One alert with everything that may be known of it. */
export const AlertQuery = graphql(
  `
    query Alert($coalition: String!, $key: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        timeZone
        bodies {
          id
          kind
          name(language: $language)
        }
        alert(key: $key) {
          id
          key
          state
          what
          country
          source
          verifiedBy
          consent
          affected
          risk
          raisedAt
          decideBy
          wentAt
          purgedAt
          mayAnswer
          mine
          mayAskSteering
          themes {
            id
            name(language: $language)
          }
          raisedBy {
            person {
              name
            }
            organization {
              name
            }
          }
          answers {
            proceed
            country
            reason
            at
            seat {
              id
              person {
                name
              }
            }
          }
          statement {
            slug
            state
            urgent {
              decidedAt
            }
            permissions {
              openSignOn
            }
          }
        }
      }
    }
  `,
  [Seats],
);

export const RaiseAlert = graphql(
  `
    mutation RaiseAlert($input: RaiseAlertInput!) {
      result: raiseAlert(input: $input) {
        __typename
        ... on Alert {
          key
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AnswerAlert = graphql(
  `
    mutation AnswerAlert($input: AnswerAlertInput!) {
      result: answerAlert(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AskSteering = graphql(
  `
    mutation AskSteering($seat: ID!, $alert: ID!) {
      result: askSteering(seat: $seat, alert: $alert) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SetAlerts = graphql(
  `
    mutation SetAlerts($seat: ID!, $dutyBody: ID!, $retentionDays: Int!) {
      result: setAlerts(seat: $seat, dutyBody: $dutyBody, retentionDays: $retentionDays) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
