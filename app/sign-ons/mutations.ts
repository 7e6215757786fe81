import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

/** How the directory calls each organisation the viewer may act for. */
export const OwnNamesQuery = graphql(`
  query OwnNames {
    viewer {
      seats {
        id
        organization {
          name
        }
      }
    }
  }
`);

export const SignStatement = graphql(
  `
    mutation SignStatement($input: SignInput!) {
      result: signStatement(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ProposeSignature = graphql(
  `
    mutation ProposeSignature($input: SignInput!) {
      result: proposeSignature(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ApproveSignature = graphql(
  `
    mutation ApproveSignature($input: ApproveSignatureInput!) {
      result: approveSignature(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const DeclineSignature = graphql(
  `
    mutation DeclineSignature($input: DeclineSignatureInput!) {
      result: declineSignature(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const WithdrawSignature = graphql(
  `
    mutation WithdrawSignature($input: WithdrawSignatureInput!) {
      result: withdrawSignature(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AskLate = graphql(
  `
    mutation AskLate($input: SignInput!) {
      result: askLate(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ApproveLate = graphql(
  `
    mutation ApproveLate($input: ApproveLateInput!) {
      result: approveLate(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const TakeBackLate = graphql(
  `
    mutation TakeBackLate($input: TakeBackLateInput!) {
      result: takeBackLate(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RequestConfirmation = graphql(
  `
    mutation RequestConfirmation {
      result: requestConfirmation {
        __typename
        ... on SignInRequested {
          email
          ticket
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ConfirmSession = graphql(
  `
    mutation ConfirmSession($ticket: ID!, $code: String!) {
      result: confirmSession(ticket: $ticket, code: $code) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
