import type { Reader, Writer } from '../../db/store.ts';
import type { DecisionResult } from '../../db/tables/decisions.ts';
import type { Instant } from '../platform.ts';

/** What an organisation said against an announced outcome, and what it was answered. */
export interface Appeal {
  id: string;
  decisionId: string;
  round: number;
  organizationId: string;
  seatId: string;
  reason: string;
  language: string;
  at: Instant;
  answer: { upheld: boolean; reason: string; language: string; seatId: string; at: Instant } | null;
  /** What was appealed, as it had been announced. */
  appealed: { result: DecisionResult; outcome: { es: string; en: string } };
}

/** Every appeal ever made in a decision, in order. */
export async function appealsOf(db: Reader | Writer, decisionId: string): Promise<Appeal[]> {
  const rows = await db
    .selectFrom('decision_appeals')
    .where('decision_id', '=', decisionId)
    .orderBy('round')
    .orderBy('at')
    .orderBy('id')
    .selectAll()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    decisionId: row.decision_id,
    round: row.round,
    organizationId: row.organization_id,
    seatId: row.seat_id,
    reason: row.reason,
    language: row.language,
    at: row.at,
    answer:
      row.upheld === null
        ? null
        : {
            upheld: row.upheld === 1,
            reason: row.answer!,
            language: row.answer_language!,
            seatId: row.answered_by_seat_id!,
            at: row.answered_at!,
          },
    appealed: { result: row.result, outcome: { es: row.outcome_es, en: row.outcome_en } },
  }));
}

/** Those that nobody has answered. */
export const waitingAppeals = (appeals: readonly Appeal[]): Appeal[] =>
  appeals.filter(({ answer }) => answer === null);

/** Which announcement can be appealed now: one more than were taken up again. */
export function roundOf(appeals: readonly Appeal[]): number {
  const again = appeals.filter(({ answer }) => answer?.upheld === false).map(({ round }) => round);
  return Math.max(0, ...again) + 1;
}

/** Whether an organisation appealed the announcement that stands. */
export const hasAppealed = (appeals: readonly Appeal[], organizationId: string): boolean =>
  appeals.some((one) => one.organizationId === organizationId && one.round === roundOf(appeals));
