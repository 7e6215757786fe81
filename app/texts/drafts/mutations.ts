import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

export const NameDraft = graphql(
  `
    mutation NameDraft($input: NameDraftInput!) {
      result: nameDraft(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RestoreDraft = graphql(
  `
    mutation RestoreDraft($input: RestoreDraftInput!) {
      result: restoreDraft(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
