import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const CreateTask = graphql(
  `
    mutation CreateTask($input: CreateTaskInput!) {
      result: createTask(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const DoTask = graphql(
  `
    mutation DoTask($input: TaskInput!) {
      result: doTask(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const UndoTask = graphql(
  `
    mutation UndoTask($input: TaskInput!) {
      result: undoTask(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemoveTask = graphql(
  `
    mutation RemoveTask($input: TaskInput!) {
      result: removeTask(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
