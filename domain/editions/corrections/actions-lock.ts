import { lockSignOn } from '../../sign-ons/actions.ts';
import { currentSignOns, type SignOn } from '../../sign-ons/reads.ts';
import { lockStatement } from '../../statements/actions.ts';
import type { Statement } from '../../statements/reads.ts';
import type { Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { requireCorrection } from './reads.ts';

/** Locks the statement of a correction and reads both, and the viewer by the seat they named, as they stand now. */
export async function lockCorrection(tx: Tx, viewer: Viewer, asked: { seat: string; correction: string }) {
  const row = await tx.db
    .selectFrom('corrections')
    .select('statement_id')
    .where('id', '=', asked.correction)
    .executeTakeFirst();
  const locked = await lockStatement(tx, viewer, { seat: asked.seat, statement: row?.statement_id ?? '' });
  return { ...locked, correction: await requireCorrection(tx.db, asked.correction) };
}

/** The sign-on of a text that organisations signed, under its lock. */
export async function signOnOf(tx: Tx, statement: Pick<Statement, 'id' | 'mode'>): Promise<SignOn | null> {
  if (statement.mode === 'institutional') return null;
  const [current] = await currentSignOns(tx.db, [statement.id]);
  return current ? lockSignOn(tx, current.id) : null;
}
