import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

/** Who may take the whole list, and who took it. */
export const PrivilegedQuery = graphql(`
  query Privileged($coalition: String!, $slug: String!) {
    viewer {
      provedByPasskey
    }
    coalition(slug: $coalition) {
      statement(slug: $slug) {
        signOn {
          mayExportPrivileged
          openNames {
            signature
            name
            state
          }
          confidedToAddressees
          privilegedExports {
            id
            reason
            at
            seat {
              id
              person {
                name
              }
            }
          }
        }
      }
    }
  }
`);

export const ExportPrivileged = graphql(
  `
    mutation ExportPrivileged($input: ExportPrivilegedInput!) {
      result: exportPrivileged(input: $input) {
        __typename
        ... on PrivilegedExport {
          id
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const HideName = graphql(
  `
    mutation HideName($input: HideNameInput!) {
      result: hideName(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RevealName = graphql(
  `
    mutation RevealName($input: RevealNameInput!) {
      result: revealName(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
