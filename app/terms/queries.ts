import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refused } from '../refused.ts';

/** The glossary, and whether the reader keeps it. */
export const GlossaryQuery = graphql(
  `
    query Glossary($coalition: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        timeZone
        mayKeepTerms
        terms {
          id
          advice
          reasonEs: reason(language: es)
          reasonEn: reason(language: en)
          since
          words {
            language
            forms
            instead
          }
        }
      }
    }
  `,
  [Seats],
);

export type TermShown = NonNullable<ResultOf<typeof GlossaryQuery>['coalition']>['terms'][number];

export const AddTerm = graphql(
  `
    mutation AddTerm($input: AddTermInput!) {
      result: addTerm(input: $input) {
        __typename
        ... on Term {
          id
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ChangeTerm = graphql(
  `
    mutation ChangeTerm($input: ChangeTermInput!) {
      result: changeTerm(input: $input) {
        __typename
        ... on Term {
          id
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RetireTerm = graphql(
  `
    mutation RetireTerm($input: RetireTermInput!) {
      result: retireTerm(input: $input) {
        __typename
        ... on Term {
          id
        }
        ...Refused
      }
    }
  `,
  [Refused],
);
