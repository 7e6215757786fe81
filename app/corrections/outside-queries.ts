import { graphql, type ResultOf } from '../graphql.ts';
import { Refused } from '../refused.ts';
import { Differences } from '../texts/drafts/queries.ts';

/** What a mailed link to ratify shows whoever has it. */
export const OutsideQuery = graphql(
  `
    query Outside($token: String!, $language: Language!, $words: String!) {
      outsideRatification(token: $token) {
        answer
        name
        title(language: $words)
        languages
        before
        version
        note(language: $language)
        dueAt
        zone
        contact
        termsDigest
        changes(language: $words) {
          ...Differences
        }
      }
    }
  `,
  [Differences],
);

export type OutsideShown = NonNullable<ResultOf<typeof OutsideQuery>['outsideRatification']>;

export const RatifyByLink = graphql(
  `
    mutation RatifyByLink($token: String!, $termsDigest: String!, $language: String!) {
      result: ratifyByLink(token: $token, termsDigest: $termsDigest, language: $language) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const WithdrawByLink = graphql(
  `
    mutation WithdrawByLink($token: String!) {
      result: withdrawByLink(token: $token) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
