import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

export const BeginThread = graphql(
  `
    mutation BeginThread($input: BeginThreadInput!) {
      result: beginThread(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ReplyToThread = graphql(
  `
    mutation ReplyToThread($input: ReplyInput!) {
      result: replyToThread(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemoveComment = graphql(
  `
    mutation RemoveComment($input: RemoveCommentInput!) {
      result: removeComment(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ResolveThread = graphql(
  `
    mutation ResolveThread($input: ThreadInput!) {
      result: resolveThread(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ReopenThread = graphql(
  `
    mutation ReopenThread($input: ThreadInput!) {
      result: reopenThread(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AnswerThread = graphql(
  `
    mutation AnswerThread($input: AnswerThreadInput!) {
      result: answerThread(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const MarkMentionsSeen = graphql(
  `
    mutation MarkMentionsSeen($input: ThreadInput!) {
      result: markMentionsSeen(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ReadThread = graphql(
  `
    mutation ReadThread($input: ReadThreadInput!) {
      result: readThread(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
