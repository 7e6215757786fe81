import { Seats } from '../../accounts/seats.ts';
import { graphql, type ResultOf } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

/** Who may do what for the reader's own organisations. */
export const CredentialsQuery = graphql(
  `
    query Credentials($coalition: String!, $language: Language!) {
      viewer {
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
        ownMemberships {
          id
          someoneSigns
          mayGiveSeats
          organization {
            id
            name
          }
          credentials {
            mayPropose
            maySign
            neverSigns
            rest
            mayChange
            mayNameSuccessor
            mayConfirm
            mayEnd
            terms {
              from
              until
              source
              confirmedAt
              confirmBy
              themes {
                id
                name(language: $language)
              }
            }
            seat {
              id
              title
              steward
              person {
                id
                name
              }
            }
            succession {
              id
              consentedAt
              asksViewer
              successor {
                id
                person {
                  name
                }
              }
            }
          }
          credentialChanges {
            kind
            at
            mayPropose
            maySign
            seat {
              id
              person {
                name
              }
            }
            by {
              id
              person {
                name
              }
            }
          }
        }
      }
    }
  `,
  [Seats],
);

export const SetCredential = graphql(
  `
    mutation SetCredential($input: SetCredentialInput!) {
      result: setCredential(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ConfirmCredential = graphql(
  `
    mutation ConfirmCredential($seat: ID!, $holder: ID!) {
      result: confirmCredential(seat: $seat, holder: $holder) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const EndCredential = graphql(
  `
    mutation EndCredential($seat: ID!, $holder: ID!) {
      result: endCredential(seat: $seat, holder: $holder) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const NameSuccessor = graphql(
  `
    mutation NameSuccessor($seat: ID!, $holder: ID!, $successor: ID) {
      result: nameSuccessor(seat: $seat, holder: $holder, successor: $successor) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AnswerSuccession = graphql(
  `
    mutation AnswerSuccession($seat: ID!, $succession: ID!, $agrees: Boolean!) {
      result: answerSuccession(seat: $seat, succession: $succession, agrees: $agrees) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AskForCredentials = graphql(
  `
    mutation AskForCredentials($seat: ID!, $membership: ID!) {
      result: askForCredentials(seat: $seat, membership: $membership) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

/** One of the reader's organisations. */
export type OwnMember = NonNullable<ResultOf<typeof CredentialsQuery>['coalition']>['ownMemberships'][number];
export type CredentialRow = NonNullable<OwnMember['credentials']>[number];
