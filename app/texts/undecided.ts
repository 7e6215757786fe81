import { graphql, type ResultOf } from '../graphql.ts';

/** What keeps a text from being closed until it is decided, and what is still going on. */
export const UndecidedQuery = graphql(`
  query UndecidedOfText($text: ID!) {
    node(id: $text) {
      __typename
      ... on Text {
        openSuggestions
        openAmendments
        openThreads
        round {
          closesAt
        }
      }
    }
  }
`);

/** How many of each. */
export interface Undecided {
  suggestions: number;
  amendments: number;
  /** Open comments: they keep nothing from being closed. */
  threads: number;
  /** Until when those asked may still speak; null where no round is open. */
  roundUntil: string | null;
}

/** Of what was answered to the query. */
export function undecidedOf({ node }: ResultOf<typeof UndecidedQuery>): Undecided {
  const text = node?.__typename === 'Text' ? node : null;
  return {
    suggestions: text?.openSuggestions ?? 0,
    amendments: text?.openAmendments ?? 0,
    threads: text?.openThreads ?? 0,
    roundUntil: text?.round?.closesAt ?? null,
  };
}
