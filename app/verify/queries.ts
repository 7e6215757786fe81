import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

/** What was published under a code, and how it stands today. */
export const VerifyQuery = graphql(`
  query Verify($code: String!) {
    edition(code: $code) {
      number
      code
      publishedAt
      counts {
        atPublication {
          organizations
          named
          withheld
          withReservation
          onPaper
        }
        withdrawn
        later
        standing
        named
        withheld
      }
      newer {
        number
        code
        publishedAt
      }
      signOn {
        id
      }
      version {
        number
        digest
        referenceLanguage
        languages {
          language
          title
          digest
        }
      }
      statement {
        slug
        coalition {
          slug
          shortName
          timeZone
          es: name(language: es)
          en: name(language: en)
        }
      }
    }
  }
`);

/** Holds words or a file against it. */
export const CheckAgainstEdition = graphql(
  `
    mutation CheckAgainstEdition($input: CheckAgainstEditionInput!) {
      result: checkAgainstEdition(input: $input) {
        __typename
        ...Refused
        ... on EditionCheck {
          outcome
          language
          parting {
            before
            published
            given
          }
          edition {
            number
            code
            version {
              referenceLanguage
              languages {
                language
                title
              }
            }
          }
        }
      }
    }
  `,
  [Refused],
);
