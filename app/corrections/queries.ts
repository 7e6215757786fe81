import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refused } from '../refused.ts';
import { Differences } from '../texts/drafts/queries.ts';

/** A published text and the correction under way, if there is one. */
export const CorrectionQuery = graphql(
  `
    query Correction($coalition: String!, $slug: String!, $language: Language!, $words: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        timeZone
        statement(slug: $slug) {
          id
          slug
          mode
          referenceLanguage
          languages
          titles {
            language
            title
          }
          edition {
            number
            code
            publishedAt
            version {
              number
            }
          }
          mayBeginCorrection
          permissions {
            readText
            editText
          }
          version {
            number
          }
          signOn {
            reconfirmationRule
            tally {
              organizations
            }
          }
          correction {
            id
            state
            kind
            reason
            begunAt
            begunBy {
              person {
                name
              }
            }
            note(language: $language)
            version {
              number
            }
            dueAt
            ready
            publishesItself
            changes(language: $words) {
              ...Differences
            }
            ratifications {
              asked
              ratified
              withdrawn
              pending
              pendingNamed {
                id
                name
              }
            }
            may {
              abandon
              close
              publish
            }
          }
        }
      }
    }
  `,
  [Seats, Differences],
);

type Coalition = NonNullable<ResultOf<typeof CorrectionQuery>['coalition']>;
export type CorrectedStatement = NonNullable<Coalition['statement']>;
export type CorrectionShown = NonNullable<CorrectedStatement['correction']>;

/** What is asked of the viewer's organisations about one sign-on, by each of their seats. */
export const RatifyQuery = graphql(
  `
    query Ratify($coalition: String!, $slug: String!, $language: Language!, $words: String!) {
      coalition(slug: $coalition) {
        id
        statement(slug: $slug) {
          id
          correction {
            id
            note(language: $language)
            dueAt
            termsDigest
            version {
              number
              languages {
                language
              }
            }
            changes(language: $words) {
              ...Differences
            }
          }
          signOn {
            id
            reconfirmationRule
            ours {
              seat {
                id
              }
              ratification {
                state
                ratify
                propose
                takeBack
                minute
                mandateOn
                approvals {
                  seat {
                    id
                    person {
                      name
                    }
                  }
                }
                codeNeeded
                why
                proposedBy {
                  person {
                    name
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [Differences],
);

export const BeginCorrection = graphql(
  `
    mutation BeginCorrection($input: BeginCorrectionInput!) {
      result: beginCorrection(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AbandonCorrection = graphql(
  `
    mutation AbandonCorrection($input: CorrectionInput!) {
      result: abandonCorrection(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CloseCorrection = graphql(
  `
    mutation CloseCorrection($input: CloseCorrectionInput!) {
      result: closeCorrection(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const PublishCorrection = graphql(
  `
    mutation PublishCorrection($input: CorrectionInput!) {
      result: publishCorrection(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ProposeRatification = graphql(
  `
    mutation ProposeRatification($input: ProposeRatificationInput!) {
      result: proposeRatification(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const TakeBackRatification = graphql(
  `
    mutation TakeBackRatification($input: TakeBackRatificationInput!) {
      result: takeBackRatification(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RatifySignature = graphql(
  `
    mutation RatifySignature($input: RatifyInput!) {
      result: ratifySignature(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
