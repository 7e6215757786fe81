import { graphql, type ResultOf } from '../../graphql.ts';

/** How the paragraphs of a text stand in a language, for the margin of its desk. */
export const MarksQuery = graphql(`
  query Marks($coalition: String!, $slug: String!, $language: String!) {
    coalition(slug: $coalition) {
      id
      statement(slug: $slug) {
        id
        text {
          id
          alignment(language: $language) {
            block
            state
            typo
            machine
          }
        }
      }
    }
  }
`);

type Coalition = NonNullable<ResultOf<typeof MarksQuery>['coalition']>;
type Pair = NonNullable<NonNullable<Coalition['statement']>['text']>['alignment'][number];

/** What the margin says of a paragraph. */
export type Mark = Omit<Pair, 'block'>;

/** By their ids, the paragraphs of which something is left to do. */
export function marksOf(pairs: readonly Pair[]): Record<string, Mark> {
  const left = pairs.filter(({ state, typo, machine }) => state !== 'inStep' || typo || machine);
  return Object.fromEntries(left.map(({ block, ...mark }) => [block, mark]));
}
