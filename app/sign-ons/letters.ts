import { graphql, type ResultOf } from '../graphql.ts';
import type { RequestContext } from '../load-context.d.ts';
import { Refused } from '../refused.ts';
import type { SignOnPage } from './load.ts';

const LayoutQuery = graphql(`
  query LetterLayout($coalition: String!, $slug: String!, $language: Language!) {
    coalition(slug: $coalition) {
      statement(slug: $slug) {
        signOn {
          papers {
            id
            state
            name
          }
        }
        letterList(language: $language) {
          language
          cover
          title
          groups {
            label
            withheld
            entries {
              name
              mark
            }
          }
          totals
          paper {
            heading
            entries
          }
          reservations {
            mark
            name
            said {
              text
              language
            }
          }
        }
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

export type LetterList = NonNullable<Answered['letterList']>;

/** How the letter of a statement is printed, who signs as it would say it, and which sheets it leaves out; nulls but for the secretariat. */
export async function loadLayout(
  { graphql: ask, language }: RequestContext,
  { coalition, statement }: Pick<SignOnPage, 'coalition' | 'statement'>,
): Promise<{ layout: LetterLayout | null; letterList: LetterList | null; unconfirmed: string[] }> {
  const answer = await ask(LayoutQuery, { coalition: coalition.slug, slug: statement.slug, language });
  const { letterLayout = null, letterList = null, signOn = null } = answer.coalition?.statement ?? {};
  const papers = signOn?.papers ?? [];
  return {
    layout: letterLayout,
    letterList,
    unconfirmed: papers.filter(({ state }) => state === 'entered').map(({ name }) => name),
  };
}
