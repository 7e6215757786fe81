import { graphql } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

export const DecideSuggestions = graphql(
  `
    mutation DecideSuggestions($input: DecideSuggestionsInput!) {
      result: decideSuggestions(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const UndoSuggestionDecision = graphql(
  `
    mutation UndoSuggestionDecision($input: SuggestionsInput!) {
      result: undoSuggestionDecision(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const WithdrawSuggestions = graphql(
  `
    mutation WithdrawSuggestions($input: SuggestionsInput!) {
      result: withdrawSuggestions(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ExplainSuggestion = graphql(
  `
    mutation ExplainSuggestion($input: ExplainSuggestionInput!) {
      result: explainSuggestion(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const BackSuggestion = graphql(
  `
    mutation BackSuggestion($input: BackSuggestionInput!) {
      result: backSuggestion(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const UnbackSuggestion = graphql(
  `
    mutation UnbackSuggestion($input: SuggestionInput!) {
      result: unbackSuggestion(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
