import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const OpenSignOn = graphql(
  `
    mutation OpenSignOn($input: OpenSignOnInput!) {
      result: openSignOn(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CloseSignOn = graphql(
  `
    mutation CloseSignOn($input: CloseSignOnInput!) {
      result: closeSignOn(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemindUnanswered = graphql(
  `
    mutation RemindUnanswered($input: RemindUnansweredInput!) {
      result: remindUnanswered(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const PlanReminders = graphql(
  `
    mutation PlanReminders($input: PlanRemindersInput!) {
      result: planReminders(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ResolveDispute = graphql(
  `
    mutation ResolveDispute($seat: ID!, $dispute: ID!, $uphold: Boolean!, $reason: String!) {
      result: resolveDispute(seat: $seat, dispute: $dispute, uphold: $uphold, reason: $reason) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const PublishStatement = graphql(
  `
    mutation PublishStatement($input: StatementInput!) {
      result: publishStatement(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const DecideLate = graphql(
  `
    mutation DecideLate($input: DecideLateInput!) {
      result: decideLate(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
