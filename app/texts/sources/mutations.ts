import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

export const CheckSources = graphql(
  `
    mutation CheckSources($input: CheckSourcesInput!) {
      result: checkSources(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CorrectSource = graphql(
  `
    mutation CorrectSource($input: CorrectSourceInput!) {
      result: correctSource(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RuleSources = graphql(
  `
    mutation RuleSources($input: RuleSourcesInput!) {
      result: ruleSources(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
