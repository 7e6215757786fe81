import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';

/** When the steps of an urgent procedure were taken: times, and nobody. */
export interface UrgentProcedure {
  /** When two duty officers had said to proceed. */
  beganAt: Instant;
  textClosedAt: Instant | null;
  decidedAt: Instant | null;
  signOnOpenedAt: Instant | null;
  signOnClosesAt: Instant | null;
  publishedAt: Instant | null;
}

/** The urgent procedure a statement came from, or null. Who may know of the statement may know of it. */
export async function urgentProcedureOf(
  db: Reader | Writer,
  statementId: string,
): Promise<UrgentProcedure | null> {
  const alert = await db
    .selectFrom('alerts')
    .innerJoin('statements', 'statements.id', 'alerts.statement_id')
    .leftJoin('versions', 'versions.id', 'statements.version_id')
    .where('alerts.statement_id', '=', statementId)
    .select([
      'alerts.went_at as beganAt',
      'versions.closed_at as textClosedAt',
      'statements.published_at as publishedAt',
      'statements.adopted_at as decidedAt',
    ])
    .executeTakeFirst();
  if (!alert) return null;
  const signOn = await db
    .selectFrom('sign_ons')
    .where('statement_id', '=', statementId)
    .orderBy('opened_at', 'desc')
    .select(['opened_at', 'closes_at', 'closed_at'])
    .executeTakeFirst();
  return {
    ...alert,
    beganAt: alert.beganAt!,
    signOnOpenedAt: signOn?.opened_at ?? null,
    signOnClosesAt:
      signOn === undefined
        ? null
        : signOn.closed_at !== null && signOn.closed_at < signOn.closes_at
          ? signOn.closed_at
          : signOn.closes_at,
  };
}

/** Whether a statement came from an urgent procedure. */
export async function isUrgent(db: Reader | Writer, statementId: string): Promise<boolean> {
  const row = db.selectFrom('alerts').where('statement_id', '=', statementId).select('id');
  return (await row.executeTakeFirst()) !== undefined;
}
