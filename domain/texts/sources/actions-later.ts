import { DAY, later, type Instant } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';

/** The job that looks at the sources of one text. */
export const CHECKING = 'check-sources';

/** What is to be looked at: what was not since `before`; without it, what never was. */
export interface Checking {
  text: string;
  before: Instant | null;
}

/** A week, counted from the beginning of time: a text is looked at once in each. */
const WEEK = 7 * DAY;

/** Has what the words of a text newly cite looked at, where its coalition has that done. */
export async function findSourcesLater(tx: Tx, textId: string, head: number): Promise<void> {
  const row = await tx.db
    .selectFrom('texts')
    .innerJoin('coalitions', 'coalitions.id', 'texts.coalition_id')
    .where('texts.id', '=', textId)
    .select(['texts.coalition_id', 'coalitions.link_check'])
    .executeTakeFirstOrThrow();
  if (row.link_check === 'off') return;
  checkLater(tx, {
    coalitionId: row.coalition_id,
    once: `head-${head}`,
    job: { text: textId, before: null },
  });
}

/** Has the sources of a text looked at, at most once for each word of `once`. */
export function checkLater(
  tx: Tx,
  asked: { coalitionId: string; once: string; job: Checking; dueAt?: Instant },
): void {
  tx.record({
    kind: 'outbox',
    coalitionId: asked.coalitionId,
    job: CHECKING,
    key: `${CHECKING}:${asked.job.text}:${asked.once}`,
    payload: asked.job,
    dueAt: asked.dueAt ?? tx.now,
  });
}

/** The same a week from now, once in a week. */
export function checkNextWeek(tx: Tx, coalitionId: string, text: string): void {
  const dueAt = later(tx.now, WEEK);
  const week = Math.floor(Date.parse(dueAt) / WEEK);
  checkLater(tx, { coalitionId, once: `week-${week}`, job: { text, before: dueAt }, dueAt });
}
