import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

export const ProposeAmendment = graphql(
  `
    mutation ProposeAmendment($input: ProposeAmendmentInput!) {
      result: proposeAmendment(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const WithdrawAmendment = graphql(
  `
    mutation WithdrawAmendment($input: AmendmentInput!) {
      result: withdrawAmendment(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const TreatAmendment = graphql(
  `
    mutation TreatAmendment($input: TreatAmendmentInput!) {
      result: treatAmendment(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const PublishTreatments = graphql(
  `
    mutation PublishTreatments($input: PublishTreatmentsInput!) {
      result: publishTreatments(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ReplyToTreatment = graphql(
  `
    mutation ReplyToTreatment($input: ReplyToTreatmentInput!) {
      result: replyToTreatment(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const DecideAmendment = graphql(
  `
    mutation DecideAmendment($input: DecideAmendmentInput!) {
      result: decideAmendment(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const MergeAmendments = graphql(
  `
    mutation MergeAmendments($input: MergeAmendmentsInput!) {
      result: mergeAmendments(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
