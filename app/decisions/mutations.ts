import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const OpenDecision = graphql(
  `
    mutation OpenDecision($input: OpenDecisionInput!) {
      result: openDecision(input: $input) {
        __typename
        ... on Decision {
          slug
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AnswerDecision = graphql(
  `
    mutation AnswerDecision($input: AnswerDecisionInput!) {
      result: answerDecision(input: $input) {
        __typename
        ... on Decision {
          secret
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CastBallot = graphql(
  `
    mutation CastBallot($input: CastBallotInput!) {
      result: castBallot(input: $input) {
        __typename
        ... on Decision {
          secret
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ReplyToObjection = graphql(
  `
    mutation ReplyToObjection($input: ReplyToObjectionInput!) {
      result: replyToObjection(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ResumeDecision = graphql(
  `
    mutation ResumeDecision($input: ResumeDecisionInput!) {
      result: resumeDecision(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemindVoters = graphql(
  `
    mutation RemindVoters($input: DecisionInput!) {
      result: remindVoters(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CloseDecision = graphql(
  `
    mutation CloseDecision($input: DecisionInput!) {
      result: closeDecision(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AnnounceOutcome = graphql(
  `
    mutation AnnounceOutcome($input: AnnounceOutcomeInput!) {
      result: announceOutcome(input: $input) {
        __typename
        ... on Decision {
          state
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ConfirmOutcome = graphql(
  `
    mutation ConfirmOutcome($input: DecisionInput!) {
      result: confirmOutcome(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AppealDecision = graphql(
  `
    mutation AppealDecision($input: AppealDecisionInput!) {
      result: appealDecision(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AnswerAppeals = graphql(
  `
    mutation AnswerAppeals($input: AnswerAppealsInput!) {
      result: answerAppeals(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const WithdrawDecision = graphql(
  `
    mutation WithdrawDecision($input: WithdrawDecisionInput!) {
      result: withdrawDecision(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
