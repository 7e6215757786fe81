import type { Reader } from '../../db/store.ts';
import { deskByStatement } from '../editions/reads-waiting.ts';
import { ourRatification } from '../editions/corrections/ours.ts';
import type { Instant } from '../platform.ts';
import { oursOf } from '../sign-ons/ours.ts';
import { mayReadPaper } from '../sign-ons/paper/policy.ts';
import { currentSignOns } from '../sign-ons/reads.ts';
import { statementsById } from '../statements/reads.ts';
import { seatsIn, type Viewer } from '../viewer.ts';
import { inSteering, isOnDuty, mayAnswerAlert, mayAskSteering } from './policy.ts';
import { knownAlerts } from './reads.ts';

/** Something that waits for the viewer beside what is to be signed, decided or written. */
export interface AlsoWaiting {
  kind: 'alert' | 'alertKnown' | 'askSteering' | 'mandate' | 'ratify' | 'requests' | 'papers';
  alertId: string | null;
  statementId: string | null;
  /** Of the viewer, whose organisation ratifies, or has given the mandate. */
  organizationId: string | null;
  /** How many requests or sheets. */
  count: number;
  due: Instant | null;
}

const nothing = { alertId: null, statementId: null, organizationId: null, count: 1, due: null };

/** What waits for the viewer in a coalition: alerts, mandates about to sign, ratifications, and the office's desk; the nearest first. */
export async function alsoWaitingFor(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  now: Instant,
): Promise<AlsoWaiting[]> {
  if (seatsIn(viewer, coalitionId).length === 0) return [];
  const all = [
    ...(await alertsWaiting(db, viewer, coalitionId, now)),
    ...(await mandatesAbout(db, viewer, coalitionId, now)),
    ...(await ratifications(db, viewer, coalitionId, now)),
    ...(mayReadPaper(viewer, { coalitionId }).allowed ? await atDesk(db, viewer, coalitionId) : []),
  ];
  return all.sort((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : 1));
}

/** Alerts in their two hours for those on duty and steering, and those whose closed text the office has to put to steering. */
async function alertsWaiting(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  now: Instant,
): Promise<AlsoWaiting[]> {
  const known = await knownAlerts(db, viewer, coalitionId);
  const going = known.filter((alert) => mayAskSteering(viewer, alert).allowed);
  const statements = await statementsById(
    db,
    going.flatMap(({ statementId }) => statementId ?? []),
  );
  const closed = new Set(statements.filter((one) => one?.state === 'closed').map((one) => one?.id));
  return known.flatMap((alert): AlsoWaiting[] => {
    if (closed.has(alert.statementId ?? '')) return [{ ...nothing, kind: 'askSteering', alertId: alert.id }];
    if (alert.state !== 'waiting' || alert.decideBy <= now) return [];
    const answered = alert.answers.some(({ personId }) => personId === viewer.personId);
    const mine = mayAnswerAlert(viewer, alert, { now, answered }).allowed;
    const knows = seatsIn(viewer, coalitionId).some(
      (seat) => isOnDuty(seat, alert.dutyBodyId) || inSteering(seat),
    );
    const kind = mine ? 'alert' : 'alertKnown';
    return mine || knows ? [{ ...nothing, kind, alertId: alert.id, due: alert.decideBy }] : [];
  });
}

/** What mandates of the viewer's own organisations are about to sign; an answer, whatever it was, has stopped it. */
async function mandatesAbout(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  now: Instant,
): Promise<AlsoWaiting[]> {
  const own = seatsIn(viewer, coalitionId).map(({ organizationId }) => organizationId);
  const calls = await db
    .selectFrom('mandate_calls')
    .innerJoin('sign_ons', 'sign_ons.id', 'mandate_calls.sign_on_id')
    .where('mandate_calls.coalition_id', '=', coalitionId)
    .where('mandate_calls.organization_id', 'in', own)
    .where('mandate_calls.ended_at', 'is', null)
    .where('mandate_calls.sign_at', '>', now)
    .where('sign_ons.closed_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('signatures')
            .whereRef('signatures.sign_on_id', '=', 'mandate_calls.sign_on_id')
            .whereRef('signatures.organization_id', '=', 'mandate_calls.organization_id')
            .select('signatures.id'),
        ),
      ),
    )
    .select(['sign_ons.statement_id', 'mandate_calls.organization_id', 'mandate_calls.sign_at'])
    .execute();
  return calls.map((call) => ({
    ...{ ...nothing, kind: 'mandate', statementId: call.statement_id },
    ...{ organizationId: call.organization_id, due: call.sign_at },
  }));
}

/** Corrections the viewer's organisations are asked to ratify, each organisation once. */
async function ratifications(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  now: Instant,
): Promise<AlsoWaiting[]> {
  const asked = await db
    .selectFrom('corrections')
    .where('coalition_id', '=', coalitionId)
    .where('state', '=', 'ratifying')
    .where('due_at', '>', now)
    .select(['statement_id', 'due_at'])
    .execute();
  const signOns = await currentSignOns(
    db,
    asked.map(({ statement_id }) => statement_id),
  );
  const found: AlsoWaiting[] = [];
  for (const [at, { statement_id: statementId, due_at: due }] of asked.entries()) {
    const signOn = signOns[at];
    const told = new Set<string>();
    for (const ours of signOn ? await oursOf(db, viewer, signOn, now) : []) {
      const { organizationId } = ours.seat;
      const may = await ourRatification(db, viewer, ours, now);
      if (may === null || !(may.ratify || may.propose) || told.has(organizationId)) continue;
      told.add(organizationId);
      found.push({ ...nothing, kind: 'ratify', statementId, organizationId, due });
    }
  }
  return found;
}

async function atDesk(db: Reader, viewer: Viewer, coalitionId: string): Promise<AlsoWaiting[]> {
  const rows = await deskByStatement(db, viewer, coalitionId);
  return rows.map(({ kind, statementId, count }) => ({ ...nothing, kind, statementId, count }));
}
