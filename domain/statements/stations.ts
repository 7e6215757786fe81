import type { StatementState } from '../../db/tables/statements.ts';
import type { Instant } from '../platform.ts';
import { stations } from './rules.ts';
import type { Statement } from './reads.ts';

/** A station of a statement's bar. One that was passed by, like comments on a text closed straight away, is not reached. */
export interface Station {
  state: StatementState;
  reached: boolean;
  current: boolean;
  since: Instant | null;
}

/** When each station was reached, as its own rows tell. */
export interface Reached {
  comments: Instant | null;
  closed: Instant | null;
  decision: Instant | null;
  signOn: Instant | null;
}

/** The bar of a statement: only the stations of its mode, in order. */
export function stationsOf(
  statement: Pick<Statement, 'mode' | 'state' | 'createdAt' | 'publishedAt'>,
  reached: Reached,
): Station[] {
  const since: Partial<Record<StatementState, Instant | null>> = {
    draft: statement.createdAt,
    comments: reached.comments,
    closed: reached.closed,
    decision: reached.decision,
    'sign-on': reached.signOn,
    published: statement.publishedAt,
  };
  const shown = stations[statement.mode].filter((state) => state !== 'decision' || reached.decision !== null);
  return shown.map((state) => ({
    state,
    reached: (since[state] ?? null) !== null,
    current: state === statement.state,
    since: since[state] ?? null,
  }));
}
