import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

/** The sheets of one sign-on and what a form for another needs, for the secretariat. */
export const PapersQuery = graphql(`
  query Papers($coalition: String!, $slug: String!) {
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
        state
        versions {
          id
          number
        }
        signOn {
          id
          version {
            id
          }
          paper {
            id
          }
          papers {
            id
            state
            organization {
              id
            }
            name
            country
            person
            title
            signedOn
            place
            language
            scan
            duplicate
            own
            acts {
              kind
              note
              at
              seat {
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
`);

export const EnterPaper = graphql(
  `
    mutation EnterPaper($input: EnterPaperInput!) {
      result: enterPaper(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ConfirmPaper = graphql(
  `
    mutation ConfirmPaper($seat: ID!, $paper: ID!) {
      result: confirmPaper(seat: $seat, paper: $paper) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const VoidPaper = graphql(
  `
    mutation VoidPaper($input: PaperReasonInput!) {
      result: voidPaper(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RestorePaper = graphql(
  `
    mutation RestorePaper($input: PaperReasonInput!) {
      result: restorePaper(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
