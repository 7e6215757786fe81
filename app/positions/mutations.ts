import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const SharePosition = graphql(
  `
    mutation SharePosition($input: SharePositionInput!) {
      result: sharePosition(input: $input) {
        __typename
        ... on Position {
          slug
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ChangePosition = graphql(
  `
    mutation ChangePosition($input: ChangePositionInput!) {
      result: changePosition(input: $input) {
        __typename
        ... on Position {
          slug
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SharePositionWith = graphql(
  `
    mutation SharePositionWith($input: SharePositionWithInput!) {
      result: sharePositionWith(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SupersedePosition = graphql(
  `
    mutation SupersedePosition($input: SupersedePositionInput!) {
      result: supersedePosition(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const WithdrawPosition = graphql(
  `
    mutation WithdrawPosition($input: PositionInput!) {
      result: withdrawPosition(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const EndorsePosition = graphql(
  `
    mutation EndorsePosition($input: EndorsePositionInput!) {
      result: endorsePosition(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const UnendorsePosition = graphql(
  `
    mutation UnendorsePosition($input: PositionInput!) {
      result: unendorsePosition(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const QuotePosition = graphql(
  `
    mutation QuotePosition($input: QuotePositionInput!) {
      result: quotePosition(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SetStatementStanding = graphql(
  `
    mutation SetStatementStanding($input: SetStatementStandingInput!) {
      result: setStatementStanding(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const StartStatementFrom = graphql(
  `
    mutation StartStatementFrom($input: StartStatementFromInput!) {
      result: startStatementFrom(input: $input) {
        __typename
        ... on Statement {
          slug
        }
        ...Refused
      }
    }
  `,
  [Refused],
);
