import type { RequestContext } from '../../load-context.d.ts';
import { asChange } from './as-change.ts';
import { ReturnQuery, type ReturnRow } from './queries.ts';
import type { Shown } from './shown.ts';

const STATES = ['waiting', 'placed', 'dropped'] as const;

/** The file the address names, or the newest; and of it what waits, or what the address names. */
export async function shownOf(
  context: RequestContext,
  returns: readonly ReturnRow[],
  asked: URLSearchParams,
): Promise<Shown | null> {
  const back = returns.find(({ number }) => String(number) === asked.get('file')) ?? returns[0];
  if (!back) return null;
  const { id, number, counts } = back;
  const state =
    STATES.find((one) => one === asked.get('show')) ?? STATES.find((one) => counts[one] > 0) ?? 'placed';
  const from = Number(asked.get('from'));
  const skip = Number.isSafeInteger(from) && from > 0 && from < counts[state] ? from : 0;
  const { node } = await context.graphql(ReturnQuery, { id, state, skip });
  if (node?.__typename !== 'Return') return null;
  const changes = node.changes.map((one) => asChange(one, one.id === asked.get('whole')));
  return { number, state, skip, authors: node.authors, changes };
}
