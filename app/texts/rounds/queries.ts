import { graphql, type ResultOf } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

/** The round open on a text, as its page and its bar tell of it. */
export const TextRound = graphql(`
  fragment TextRound on Text {
    id
    right
    mayComment {
      comment
      redLine
    }
    round {
      id
      number
      kind
      closesAt
      asked
      mayChange
      bodies {
        id
        name(language: $language)
      }
    }
  }
`);

export type RoundOfText = ResultOf<typeof TextRound>;

/** The groups a round may ask. */
export const RoundChoicesQuery = graphql(`
  query RoundChoices($coalition: String!, $language: Language!) {
    coalition(slug: $coalition) {
      bodies {
        id
        kind
        name(language: $language)
      }
    }
  }
`);

export type AskableBody = NonNullable<ResultOf<typeof RoundChoicesQuery>['coalition']>['bodies'];

export const OpenRound = graphql(
  `
    mutation OpenRound($input: OpenRoundInput!) {
      result: openRound(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ChangeRound = graphql(
  `
    mutation ChangeRound($input: ChangeRoundInput!) {
      result: changeRound(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const EndRound = graphql(
  `
    mutation EndRound($input: EndRoundInput!) {
      result: endRound(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
