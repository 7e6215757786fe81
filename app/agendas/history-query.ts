import { graphql, type ResultOf } from '../graphql.ts';

/** What a fact was and became. */
export const Value = graphql(`
  fragment FactValue on AskFactValue {
    text
    organization {
      name
    }
    target {
      es: office(language: es)
      en: office(language: en)
      country
    }
    ask {
      number
    }
  }
`);

export type FactValueNode = ResultOf<typeof Value>;

export const Change = graphql(
  `
    fragment FullChange on AskChange {
      id
      fact
      at
      undoing
      before {
        ...FactValue
      }
      after {
        ...FactValue
      }
      by {
        person {
          id
          name
        }
        organization {
          name
        }
      }
    }
  `,
  [Value],
);

export type ChangeNode = ResultOf<typeof Change>;

/** Every change of one ask. */
export const HistoryQuery = graphql(
  `
    query AskHistory($ask: ID!) {
      node(id: $ask) {
        __typename
        ... on Ask {
          history {
            ...FullChange
          }
        }
      }
    }
  `,
  [Change],
);
