import { graphql, type ResultOf } from '../graphql.ts';
import type { RequestContext } from '../load-context.d.ts';
import { Refused } from '../refused.ts';
import type { SignOnPage } from './load.ts';

const LayoutQuery = graphql(`
  query LetterLayout($coalition: String!, $slug: String!) {
    coalition(slug: $coalition) {
      statement(slug: $slug) {
        letterLayout {
          order
          count
          cover
          placeEs
          placeEn
          day
          mayChange
        }
      }
    }
  }
`);

export const SetLetterLayout = graphql(
  `
    mutation SetLetterLayout($input: SetLetterLayoutInput!) {
      result: setLetterLayout(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

type Answered = NonNullable<NonNullable<ResultOf<typeof LayoutQuery>['coalition']>['statement']>;
export type LetterLayout = NonNullable<Answered['letterLayout']>;

/** How the letter of a statement is printed; null but for the secretariat. */
export async function loadLayout(
  { graphql: ask }: RequestContext,
  { coalition, statement }: Pick<SignOnPage, 'coalition' | 'statement'>,
): Promise<LetterLayout | null> {
  const answer = await ask(LayoutQuery, { coalition: coalition.slug, slug: statement.slug });
  return answer.coalition?.statement?.letterLayout ?? null;
}
