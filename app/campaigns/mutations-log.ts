import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const CreateActivity = graphql(
  `
    mutation CreateActivity($input: CreateActivityInput!) {
      result: createActivity(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ChangeActivity = graphql(
  `
    mutation ChangeActivity($input: ChangeActivityInput!) {
      result: changeActivity(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CancelActivity = graphql(
  `
    mutation CancelActivity($input: ActivityInput!) {
      result: cancelActivity(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const LogContact = graphql(
  `
    mutation LogContact($input: LogContactInput!) {
      result: logContact(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemoveContact = graphql(
  `
    mutation RemoveContact($input: RemoveContactInput!) {
      result: removeContact(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AddPressMention = graphql(
  `
    mutation AddPressMention($input: AddPressMentionInput!) {
      result: addPressMention(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemovePressMention = graphql(
  `
    mutation RemovePressMention($input: RemovePressMentionInput!) {
      result: removePressMention(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ShowPressMention = graphql(
  `
    mutation ShowPressMention($input: PressMentionInput!) {
      result: showPressMention(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const HidePressMention = graphql(
  `
    mutation HidePressMention($input: PressMentionInput!) {
      result: hidePressMention(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AddCost = graphql(
  `
    mutation AddCost($input: AddCostInput!) {
      result: addCost(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemoveCost = graphql(
  `
    mutation RemoveCost($input: RemoveCostInput!) {
      result: removeCost(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
