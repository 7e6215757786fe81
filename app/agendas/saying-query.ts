import { graphql, type ResultOf } from '../graphql.ts';
import { AskElsewhere } from './said.ts';

/** An ask that a paragraph of a statement says. */
export const AskSaying = graphql(
  `
    fragment AskSaying on AskPassage {
      id
      block
      standing
      ask {
        number
        ...AskElsewhere
      }
    }
  `,
  [AskElsewhere],
);

export type AskSayingNode = ResultOf<typeof AskSaying>;
