import type { AlertsTable } from '../../db/tables/alerts.ts';
import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { NotFound } from '../errors.ts';
import { peopleIn, personOf } from '../statements/reads-receivers.ts';
import type { BySeat } from '../statements/actions.ts';
import type { Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { bodiesThatKnow, requireAlert, type Alert } from './reads.ts';

/** Locks an alert and reads it, and the viewer by the seat they named, as both stand now. */
export async function lockAlert(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; alert: string },
): Promise<{ alert: Alert; acting: Acting }> {
  const row = await tx.lock(tx.db.selectFrom('alerts').select('id').where('id', '=', asked.alert));
  const acting = await actBy(tx, viewer, asked.seat);
  if (!row) throw new NotFound();
  return { alert: await requireAlert(tx.db, row.id), acting };
}

/** Changes an alert's row, tells of the act, and answers it as it is then. */
export async function change(
  tx: Tx,
  alert: Alert,
  by: BySeat | null,
  act: string,
  columns: Partial<AlertsTable>,
): Promise<Alert> {
  await tx.db.updateTable('alerts').set(columns).where('id', '=', alert.id).execute();
  const changed = await requireAlert(tx.db, alert.id);
  await tell(tx, changed, by, act);
  return changed;
}

/** The log of acts says that something was done, never what it is about; each who may know hears by themselves. */
export async function tell(tx: Tx, alert: Alert, by: BySeat | null, act: string): Promise<void> {
  const { coalitionId } = alert;
  const bodies = await bodiesThatKnow(tx.db, coalitionId);
  const people = await peopleIn(tx.db, { bodies, coalitionId }, tx.now);
  const raiser = await personOf(tx.db, alert.raisedBySeatId);
  for (const id of new Set([...people, ...raiser].map((person) => person.id)))
    tx.announce(`person:${id}`, 'alert');
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: by?.seat.id ?? null,
    act: `alert.${act}`,
    subject: { kind: 'alert', id: alert.id },
  });
}
