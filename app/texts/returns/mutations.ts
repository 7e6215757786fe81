import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

export const BringReturn = graphql(
  `
    mutation BringReturn($input: BringReturnInput!) {
      result: bringReturn(input: $input) {
        __typename
        ... on Return {
          number
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const PlaceReturned = graphql(
  `
    mutation PlaceReturned($input: PlaceReturnedInput!) {
      result: placeReturned(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const DropReturned = graphql(
  `
    mutation DropReturned($input: DropReturnedInput!) {
      result: dropReturned(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ClearDropped = graphql(
  `
    mutation ClearDropped($input: ClearDroppedInput!) {
      result: clearDropped(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CreditReturned = graphql(
  `
    mutation CreditReturned($input: CreditReturnedInput!) {
      result: creditReturned(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
