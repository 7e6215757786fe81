import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const SupportAsk = graphql(
  `
    mutation SupportAsk($input: SupportAskInput!) {
      result: supportAsk(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const UnsupportAsk = graphql(
  `
    mutation UnsupportAsk($input: AskInput!) {
      result: unsupportAsk(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AddEvidence = graphql(
  `
    mutation AddEvidence($input: AddEvidenceInput!) {
      result: addEvidence(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemoveEvidence = graphql(
  `
    mutation RemoveEvidence($input: RemoveEvidenceInput!) {
      result: removeEvidence(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const LinkPassage = graphql(
  `
    mutation LinkPassage($input: LinkPassageInput!) {
      result: linkPassage(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ConfirmPassage = graphql(
  `
    mutation ConfirmPassage($input: PassageInput!) {
      result: confirmPassage(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const UnlinkPassage = graphql(
  `
    mutation UnlinkPassage($input: PassageInput!) {
      result: unlinkPassage(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const WithdrawAnswer = graphql(
  `
    mutation WithdrawAnswer($input: WithdrawAnswerInput!) {
      result: withdrawAnswer(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
