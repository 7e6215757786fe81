import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const PasskeysQuery = graphql(`
  query Passkeys {
    viewer {
      timeZone
      mayAddPasskey
      provedByPasskey
      passkeys {
        id
        name
        createdAt
        usedAt
      }
      officesBehindPasskey {
        shortName
      }
      seats {
        id
        coalition {
          id
          slug
          shortName
          officeKeys
          mayRuleOfficeKeys
        }
      }
    }
  }
`);

export const AskPasskeyToEnter = graphql(
  `
    mutation AskPasskeyToEnter {
      result: askPasskeyToEnter {
        __typename
        ... on PasskeyAsked {
          challenge
          options
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AskPasskeyToAdd = graphql(
  `
    mutation AskPasskeyToAdd {
      result: askPasskeyToAdd {
        __typename
        ... on PasskeyAsked {
          challenge
          options
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AskPasskeyToProve = graphql(
  `
    mutation AskPasskeyToProve {
      result: askPasskeyToProve {
        __typename
        ... on PasskeyAsked {
          challenge
          options
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SignInWithPasskey = graphql(
  `
    mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
      result: signInWithPasskey(input: $input) {
        __typename
        ... on SignedIn {
          returnTo
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AddPasskey = graphql(
  `
    mutation AddPasskey($input: AddPasskeyInput!) {
      result: addPasskey(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemovePasskey = graphql(
  `
    mutation RemovePasskey($passkey: ID!) {
      result: removePasskey(passkey: $passkey) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ProveByPasskey = graphql(
  `
    mutation ProveByPasskey($challenge: ID!, $answer: String!) {
      result: proveByPasskey(challenge: $challenge, answer: $answer) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RuleOfficeKeys = graphql(
  `
    mutation RuleOfficeKeys($input: RuleOfficeKeysInput!) {
      result: ruleOfficeKeys(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
