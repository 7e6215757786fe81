import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

export const WriteSummary = graphql(
  `
    mutation WriteSummary($input: WriteSummaryInput!) {
      result: writeSummary(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const KeepRecording = graphql(
  `
    mutation KeepRecording($input: KeepRecordingInput!) {
      result: keepRecording(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemoveRecording = graphql(
  `
    mutation RemoveRecording($input: RemoveRecordingInput!) {
      result: removeRecording(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
