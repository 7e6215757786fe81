import { actBy } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import { HOUR, later, type Platform } from '../platform.ts';
import { themesById } from '../tags/reads.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { tell } from './actions-tell.ts';
import { purgeLater } from './actions-after.ts';
import { DECIDE_HOURS, MOST_WAITING } from './constants.ts';
import { mailOnDuty, mailRaised } from './mails.ts';
import { mayRaiseAlert, maySetAlerts } from './policy.ts';
import { alertSettingsOf, requireAlert, waitingOf, type Alert, type AlertSettings } from './reads.ts';
import { raising, settling } from './rules.ts';

export interface Raising {
  seat: string;
  what: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  themes: readonly string[];
  source: string;
  verifiedBy: string;
  /** Whether the people it is about agreed to what is said of them. */
  consent: boolean;
  /** Their names; only with their consent. */
  affected?: string | null;
  risk: string;
}

export const EXPIRING = 'alert-expires';

/** Raises an alert: those on duty are written to, and answer within two hours. */
export async function raiseAlert(platform: Platform, viewer: Viewer, input: Raising): Promise<Alert> {
  const asked = parse(raising, input);
  return transact(platform, async (tx) => {
    await lockCoalitionOf(tx, asked.seat);
    const acting = await actBy(tx, viewer, asked.seat);
    const { coalitionId, organizationId } = acting.seat;
    const settings = await alertSettingsOf(tx.db, coalitionId);
    authorize(mayRaiseAlert(acting, { coalitionId, dutyBodyId: settings?.dutyBodyId ?? null }));
    if ((await waitingOf(tx.db, { coalitionId, organizationId })) >= MOST_WAITING)
      throw new Conflict('alerts-waiting');
    const themes = (await themesById(tx.db, asked.themes)).filter((one) => one.coalitionId === coalitionId);
    if (themes.length < asked.themes.length) throw new NotFound();
    const id = platform.newId();
    const decideBy = later(tx.now, DECIDE_HOURS * HOUR);
    await tx.db
      .insertInto('alerts')
      .values({
        id,
        coalition_id: coalitionId,
        state: 'waiting',
        what: asked.what,
        country: asked.country,
        source: asked.source,
        verified_by: asked.verifiedBy,
        consent: asked.consent ? 1 : 0,
        affected: asked.affected,
        risk: asked.risk,
        raised_by_seat_id: acting.seat.id,
        raised_at: tx.now,
        decide_by: decideBy,
        ...{ went_at: null, statement_id: null, ended_at: null, archived_at: null, purged_at: null },
      })
      .execute();
    for (const theme of themes)
      await tx.db
        .insertInto('alert_themes')
        .values({ coalition_id: coalitionId, alert_id: id, theme_id: theme.id })
        .execute();
    const alert = await requireAlert(tx.db, id);
    const key = `${EXPIRING}:${id}`;
    tx.record({ kind: 'outbox', coalitionId, job: EXPIRING, key, payload: { alert: id }, dueAt: decideBy });
    await mailOnDuty(tx, alert);
    await mailRaised(tx, alert);
    await tell(tx, alert, acting, 'raised');
    return alert;
  });
}

/** Names the body on duty and how long private details are kept. */
export async function setAlerts(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; dutyBody: string; retentionDays: number },
): Promise<AlertSettings> {
  const asked = parse(settling, input);
  return transact(platform, async (tx) => {
    await lockCoalitionOf(tx, asked.seat);
    const acting = await actBy(tx, viewer, asked.seat);
    const { coalitionId } = acting.seat;
    authorize(maySetAlerts(acting, coalitionId));
    const body = await tx.db
      .selectFrom('bodies')
      .where('id', '=', asked.dutyBody)
      .where('coalition_id', '=', coalitionId)
      .select(['kind', 'ended_at'])
      .executeTakeFirst();
    if (!body || (body.ended_at !== null && body.ended_at <= tx.now)) throw new NotFound();
    if (body.kind === 'assembly') throw new Invalid([{ field: 'dutyBody', word: 'alert-duty-body' }]);
    const row = {
      duty_body_id: asked.dutyBody,
      retention_days: asked.retentionDays,
      changed_by_seat_id: acting.seat.id,
      changed_at: tx.now,
    };
    await tx.db
      .insertInto('alert_settings')
      .values({ coalition_id: coalitionId, ...row })
      .onConflict((conflict) => conflict.column('coalition_id').doUpdateSet(row))
      .execute();
    const ended = await tx.db
      .selectFrom('alerts')
      .where('coalition_id', '=', coalitionId)
      .where('ended_at', 'is not', null)
      .where('purged_at', 'is', null)
      .select('id')
      .execute();
    for (const { id } of ended) await purgeLater(tx, await requireAlert(tx.db, id));
    tx.announce(`coalition:${coalitionId}`, 'bodies');
    tx.record({
      kind: 'audit',
      coalitionId,
      seatId: acting.seat.id,
      act: 'alerts.set',
      subject: { kind: 'coalition', id: coalitionId },
      detail: { days: asked.retentionDays },
    });
    return { dutyBodyId: asked.dutyBody, retentionDays: asked.retentionDays };
  });
}

/** The coalition's row keeps two from passing each other: who is on duty, and how much waits. */
async function lockCoalitionOf(tx: Tx, seat: string): Promise<void> {
  await tx.lock(
    tx.db
      .selectFrom('coalitions')
      .select('id')
      .where('id', '=', (eb) => eb.selectFrom('seats').where('id', '=', seat).select('coalition_id')),
  );
}
