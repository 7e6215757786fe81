import { graphql, type ResultOf } from '../graphql.ts';
import type { RequestContext } from '../load-context.d.ts';

const ContestedQuery = graphql(`
  query Contested($text: ID!) {
    node(id: $text) {
      __typename
      ... on Text {
        contested {
          language
          block
          words
          term {
            id
            advice
          }
        }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof ContestedQuery>['node']>;
type Place = Extract<Node, { __typename: 'Text' }>['contested'][number];

/** An avoided or reserved word that stands in one language of a text, and the blocks it stands in. */
export interface ContestedTerm {
  id: string;
  advice: Place['term']['advice'];
  language: string;
  /** As it is first written there. */
  words: string;
  /** How often. */
  n: number;
  blocks: string[];
}

/** The avoided and reserved words of a text, or of some of its blocks, language after language in the order they come in. */
export async function loadContested(
  context: RequestContext,
  text: string,
  blocks?: ReadonlySet<string>,
): Promise<ContestedTerm[]> {
  const { node } = await context.graphql(ContestedQuery, { text });
  if (node?.__typename !== 'Text') return [];
  const contested = node.contested.filter(({ block }) => blocks?.has(block) ?? true);
  const byTerm = Map.groupBy(contested, ({ language, term }) => `${language} ${term.id}`);
  return [...byTerm.values()].map((places) => ({
    ...places[0]!.term,
    language: places[0]!.language,
    words: places[0]!.words,
    n: places.length,
    blocks: [...new Set(places.map(({ block }) => block))],
  }));
}
