import { Seats } from '../../accounts/seats.ts';
import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

/** The mandates of the reader's own organisations, and what can be chosen for another one. */
export const MandatesQuery = graphql(
  `
    query Mandates($coalition: String!, $language: Language!) {
      viewer {
        seats {
          id
          maySign
          mayPropose
          organization {
            id
            name
          }
          coalition {
            slug
          }
        }
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        timeZone
        themes {
          id
          name(language: $language)
        }
        ownRules {
          organization {
            name
          }
          rule {
            rule
            approvals
            minuteRequired
          }
        }
        standingMandates {
          id
          state
          until
          windowHours
          visibility
          givenAt
          mayApprove
          mayRevoke
          rule {
            rule
            approvals
            minuteRequired
          }
          approvals {
            seat {
              id
              person {
                name
              }
            }
          }
          minute
          decidedOn
          organization {
            id
            name
          }
          themes {
            id
            name(language: $language)
          }
          proposedBy {
            person {
              name
            }
          }
          givenBy {
            person {
              name
            }
          }
          calls {
            signAt
            ending
            signOn {
              id
              statement {
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
      }
    }
  `,
  [Seats],
);

export const GiveMandate = graphql(
  `
    mutation GiveMandate($input: GiveMandateInput!) {
      result: giveMandate(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ApproveMandate = graphql(
  `
    mutation ApproveMandate($seat: ID!, $mandate: ID!, $minute: String, $mandateOn: Date) {
      result: approveMandate(seat: $seat, mandate: $mandate, minute: $minute, mandateOn: $mandateOn) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RevokeMandate = graphql(
  `
    mutation RevokeMandate($seat: ID!, $mandate: ID!) {
      result: revokeMandate(seat: $seat, mandate: $mandate) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
