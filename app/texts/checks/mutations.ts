import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

export const CheckBlocks = graphql(
  `
    mutation CheckBlocks($input: CheckBlocksInput!) {
      result: checkBlocks(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ExcuseTypo = graphql(
  `
    mutation ExcuseTypo($input: ExcuseTypoInput!) {
      result: excuseTypo(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ArrangeLanguage = graphql(
  `
    mutation ArrangeLanguage($input: ArrangeLanguageInput!) {
      result: arrangeLanguage(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RuleUnreviewed = graphql(
  `
    mutation RuleUnreviewed($input: RuleUnreviewedInput!) {
      result: ruleUnreviewed(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AddLanguage = graphql(
  `
    mutation AddLanguage($input: AddLanguageInput!) {
      result: addLanguage(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemoveLanguage = graphql(
  `
    mutation RemoveLanguage($input: RemoveLanguageInput!) {
      result: removeLanguage(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const DraftByMachine = graphql(
  `
    mutation DraftByMachine($input: DraftByMachineInput!) {
      result: draftByMachine(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RuleMachineDrafts = graphql(
  `
    mutation RuleMachineDrafts($input: RuleMachineDraftsInput!) {
      result: ruleMachineDrafts(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
