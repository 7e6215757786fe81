import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { graphql } from '../graphql.ts';
import type { RequestContext } from '../load-context.d.ts';

const UrgentNoteQuery = graphql(`
  query UrgentNote($statement: ID!) {
    node(id: $statement) {
      __typename
      ... on Statement {
        state
        unwritten
        urgent {
          decidedAt
        }
      }
    }
  }
`);

/** What is still to be done before an urgent text can be signed, in a sentence; null of any other, and once it was adopted. */
export async function loadUrgentNote(
  { graphql: ask, language }: Pick<RequestContext, 'graphql' | 'language'>,
  statement: string,
): Promise<string | null> {
  const { node } = await ask(UrgentNoteQuery, { statement });
  if (node?.__typename !== 'Statement' || node.urgent === null || node.urgent.decidedAt !== null) return null;
  const { note, unwritten } = alertPageWords[language].text;
  return node.unwritten.length === 0 ? note : `${note} ${unwritten(node.unwritten.map((one) => `«${one}»`))}`;
}
