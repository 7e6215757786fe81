import { coalitionsById } from '../coalitions/reads.ts';
import { DAY, dayIn, later, type Platform } from '../platform.ts';
import type { Handlers } from '../record/outbox.ts';
import { storeTask } from '../tasks/actions.ts';
import { transact, type Tx } from '../transaction.ts';
import { alertAfterWords } from '../words/alerts.ts';
import { change } from './actions-tell.ts';
import { RETENTION_DAYS } from './constants.ts';
import { alertSettingsOf, requireAlert, type Alert } from './reads.ts';

export const REVIEWING = 'alert-review';
const PURGING = 'alert-purge';

/** Sets when what an alert says of people is deleted: so many days after it ended, as the coalition keeps it now. */
export async function purgeLater(tx: Tx, alert: Alert): Promise<void> {
  const dueAt = await purgeAt(tx, alert);
  if (dueAt === null) return;
  const { id, coalitionId } = alert;
  const key = `${PURGING}:${id}:${dueAt}`;
  tx.record({ kind: 'outbox', coalitionId, job: PURGING, key, payload: { alert: id }, dueAt });
}

async function purgeAt(tx: Tx, { coalitionId, endedAt, purgedAt }: Alert): Promise<string | null> {
  if (endedAt === null || purgedAt !== null) return null;
  const days = (await alertSettingsOf(tx.db, coalitionId))?.retentionDays ?? RETENTION_DAYS.usual;
  return later(endedAt, days * DAY);
}

/** What an urgent procedure leaves to do: three days on, a look back; after the retention, forgetting. */
export function afterJobs(platform: Platform): Handlers {
  return {
    [REVIEWING]: ({ payload }) =>
      withAlert(platform, payload, async (tx, alert) => {
        if (alert.state !== 'going') return;
        await askForReview(tx, alert);
        const archived = await change(tx, alert, null, 'archived', {
          ...{ state: 'archived' as const, archived_at: tx.now, ended_at: tx.now },
        });
        await purgeLater(tx, archived);
      }),
    [PURGING]: ({ payload }) =>
      withAlert(platform, payload, async (tx, alert) => {
        const due = await purgeAt(tx, alert);
        if (due === null || tx.now < due) return;
        await tx.db
          .updateTable('alert_answers')
          .set({ reason: null })
          .where('alert_id', '=', alert.id)
          .execute();
        const nothing = { what: null, source: null, verified_by: null, affected: null, risk: null };
        await change(tx, alert, null, 'purged', { ...nothing, purged_at: tx.now });
      }),
  };
}

/** Every member may read a task: this one names no text and nobody. */
async function askForReview(tx: Tx, alert: Alert): Promise<void> {
  const [coalition] = await coalitionsById(tx.db, [alert.coalitionId]);
  const organizationId = coalition?.hostOrganizationId;
  const last = alert.answers.findLast(({ proceed }) => proceed);
  if (!coalition || !organizationId || !last) return;
  const { timeZone } = coalition;
  await storeTask(tx, {
    coalitionId: alert.coalitionId,
    organizationId,
    title: alertAfterWords.es.review(dayIn(alert.wentAt!, timeZone)),
    dueOn: dayIn(later(tx.now, 7 * DAY), timeZone),
    bySeatId: last.seatId,
  });
}

export async function withAlert(
  platform: Platform,
  payload: unknown,
  act: (tx: Tx, alert: Alert) => Promise<void>,
): Promise<void> {
  const { alert: id } = payload as { alert: string };
  await transact(platform, async (tx) => {
    const row = await tx.lock(tx.db.selectFrom('alerts').select('id').where('id', '=', id));
    if (row) await act(tx, await requireAlert(tx.db, row.id));
  });
}
