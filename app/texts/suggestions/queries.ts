import { graphql, type ResultOf } from '../../graphql.ts';

/** A suggestion as its card tells it. */
export const SuggestionShown = graphql(`
  fragment SuggestionShown on Suggestion {
    id
    mark
    at
    reason
    state
    seen
    said {
      person
      organisation
    }
    voice {
      person
      organisation
      country
      tone
      mine
    }
    places {
      language
      block
      struck
      put
      before
      after
      reformats {
        words
        mark
        on
        href
      }
    }
    decision {
      accepted
      at
      note
      voice {
        person
        organisation
        country
      }
    }
    gone {
      at
      voice {
        person
        organisation
        country
      }
    }
    backings {
      organisation
    }
    permissions {
      decide
      undo
      back
      unback
      explain
      withdraw
    }
  }
`);

/** What is suggested in a text, and what became of it. */
export const SuggestionsQuery = graphql(
  `
    query Suggestions($text: ID!) {
      node(id: $text) {
        __typename
        ... on Text {
          right
          pastSuggestions
          suggestions {
            ...SuggestionShown
          }
        }
      }
    }
  `,
  [SuggestionShown],
);

export type SuggestionRow = ResultOf<typeof SuggestionShown>;

/** A suggestion as its reader knows it, for forms. */
export const asRead = ({ id, seen }: Pick<SuggestionRow, 'id' | 'seen'>): string => `${id}~${seen}`;

/** Whether a form that was refused was about it, however it has changed since. */
export const isAbout = (
  last: { values: Readonly<Record<string, string | undefined>> } | undefined,
  { id }: Pick<SuggestionRow, 'id'>,
): boolean => last?.values['suggestion']?.split('~')[0] === id;
