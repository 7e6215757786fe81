import type { Reader, Writer } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';
import type { RoundKind } from './rules.ts';

/** A round of comments on a text: from, until, whom it asks. */
export interface Round {
  id: string;
  coalitionId: string;
  textId: string;
  number: number;
  kind: RoundKind;
  opensAt: Instant;
  closesAt: Instant;
  /** Null until it was ended or its time was noticed to have passed. */
  endedAt: Instant | null;
  openedBySeatId: string;
  bodyIds: string[];
}

/** The rounds of texts, the latest of each first. */
export async function roundsOfTexts(db: Reader | Writer, textIds: readonly string[]): Promise<Round[]> {
  if (textIds.length === 0) return [];
  const rows = await db
    .selectFrom('rounds')
    .where('text_id', 'in', textIds)
    .orderBy('number', 'desc')
    .selectAll()
    .execute();
  const bodies = await db
    .selectFrom('round_bodies')
    .where('round_id', 'in', rows.map((row) => row.id).concat(''))
    .orderBy('body_id')
    .select(['round_id', 'body_id'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    coalitionId: row.coalition_id,
    textId: row.text_id,
    number: row.number,
    kind: row.kind,
    opensAt: row.opened_at,
    closesAt: row.closes_at,
    endedAt: row.ended_at,
    openedBySeatId: row.opened_by_seat_id,
    bodyIds: bodies.filter(({ round_id }) => round_id === row.id).map(({ body_id }) => body_id),
  }));
}

/** Whether a round is open at an instant: the clock decides, whatever has been noted. */
export function isOpen(round: Pick<Round, 'closesAt' | 'endedAt'>, now: Instant): boolean {
  return round.endedAt === null && round.closesAt > now;
}
