import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const GiveSeat = graphql(
  `
    mutation GiveSeat($input: GiveSeatInput!) {
      result: giveSeat(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const EndSeat = graphql(
  `
    mutation EndSeat($input: EndSeatInput!) {
      result: endSeat(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SetSigningRule = graphql(
  `
    mutation SetSigningRule($input: SetSigningRuleInput!) {
      result: setSigningRule(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SetMemberSize = graphql(
  `
    mutation SetMemberSize($input: SetMemberSizeInput!) {
      result: setMemberSize(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SetRisk = graphql(
  `
    mutation SetRisk($input: SetRiskInput!) {
      result: setRisk(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SetLogo = graphql(
  `
    mutation SetLogo($input: SetLogoInput!) {
      result: setLogo(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemoveLogo = graphql(
  `
    mutation RemoveLogo($input: RemoveLogoInput!) {
      result: removeLogo(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
