import type { RequestContext } from '../load-context.d.ts';
import type { AskFact } from '../../domain/agendas/rules.ts';
import { isNodeId } from '../organizations/node-id.ts';
import { HistoryQuery } from './history-query.ts';
import { factOf, valueWords, whoOf } from './read-ask.ts';

/** Somebody else's change that one's own replaced, and how to bring it back. */
export interface Met {
  who: string;
  fact: AskFact;
  /** What they had set it to; null for nothing. */
  what: string | null;
  /** One's own change, whose undoing brings theirs back. */
  change: string;
}

/** What an address says was met: "ASK:CHANGE", one's own change. Nothing once the fact has changed again. */
export async function loadMet(asked: string | null, context: RequestContext): Promise<Met | null> {
  const [ask, own] = (asked ?? '').split(':');
  if (!ask || !own || !isNodeId('Ask', ask)) return null;
  const { node } = await context.graphql(HistoryQuery, { ask });
  if (node?.__typename !== 'Ask') return null;
  const mine = node.history.find(({ id }) => id === own);
  if (mine === undefined || mine.by.person.id !== context.viewer?.person.id) return null;
  const [last, before] = node.history.filter(({ fact }) => fact === mine.fact);
  if (last?.id !== own || before === undefined) return null;
  return {
    who: whoOf(before.by),
    fact: factOf(before.fact),
    what: valueWords(before.fact, before.after, context.language),
    change: own,
  };
}
