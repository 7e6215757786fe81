import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Reader, Writer } from '../../db/store.ts';
import type { Tables } from '../../db/tables/index.ts';
import { NotFound } from '../errors.ts';
import type { Instant } from '../platform.ts';
import { inSecretariat, seatsIn, type Viewer } from '../viewer.ts';
import { inSteering, type AlertFacts } from './policy.ts';

/** Who is on duty in a coalition, and how long what alerts say of people is kept. */
export interface AlertSettings {
  dutyBodyId: string;
  retentionDays: number;
}

export async function alertSettingsOf(
  db: Reader | Writer,
  coalitionId: string,
): Promise<AlertSettings | null> {
  const row = await db
    .selectFrom('alert_settings')
    .where('coalition_id', '=', coalitionId)
    .select(['duty_body_id as dutyBodyId', 'retention_days as retentionDays'])
    .executeTakeFirst();
  return row ?? null;
}

/** What happened to people and may need an answer within a day; its words are null once they were deleted. */
export interface Alert extends AlertFacts {
  id: string;
  what: string | null;
  country: string;
  source: string | null;
  verifiedBy: string | null;
  consent: boolean;
  affected: string | null;
  risk: string | null;
  themeIds: string[];
  raisedAt: Instant;
  wentAt: Instant | null;
  statementId: string | null;
  endedAt: Instant | null;
  archivedAt: Instant | null;
  purgedAt: Instant | null;
  answers: AlertAnswer[];
}

/** What one duty officer said. */
export interface AlertAnswer {
  seatId: string;
  /** Whose seat it is: a person answers once, whatever seats they have. */
  personId: string;
  proceed: boolean;
  country: string;
  reason: string | null;
  at: Instant;
}

const selectAlerts = (db: Reader | Writer) =>
  db
    .selectFrom('alerts')
    .innerJoin('seats', 'seats.id', 'alerts.raised_by_seat_id')
    .leftJoin('alert_settings', 'alert_settings.coalition_id', 'alerts.coalition_id')
    .selectAll('alerts')
    .select(['seats.person_id as raiser', 'alert_settings.duty_body_id as duty_body_id'])
    .orderBy('alerts.raised_at', 'desc')
    .orderBy('alerts.id', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof selectAlerts>['execute']>>[number];

async function whole(db: Reader | Writer, rows: Row[]): Promise<Alert[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const answers = await db
    .selectFrom('alert_answers')
    .innerJoin('seats', 'seats.id', 'alert_answers.seat_id')
    .where('alert_id', 'in', ids)
    .selectAll('alert_answers')
    .select('seats.person_id')
    .orderBy('at')
    .orderBy('alert_answers.id')
    .execute();
  const themes = await db.selectFrom('alert_themes').where('alert_id', 'in', ids).selectAll().execute();
  return rows.map((row) => ({
    id: row.id,
    coalitionId: row.coalition_id,
    state: row.state,
    what: row.what,
    country: row.country,
    source: row.source,
    verifiedBy: row.verified_by,
    consent: row.consent === 1,
    affected: row.affected,
    risk: row.risk,
    themeIds: themes.filter((one) => one.alert_id === row.id).map((one) => one.theme_id),
    raisedBySeatId: row.raised_by_seat_id,
    raisedByPersonId: row.raiser,
    raisedAt: row.raised_at,
    decideBy: row.decide_by,
    dutyBodyId: row.duty_body_id,
    wentAt: row.went_at,
    statementId: row.statement_id,
    endedAt: row.ended_at,
    archivedAt: row.archived_at,
    purgedAt: row.purged_at,
    answers: answers
      .filter((one) => one.alert_id === row.id)
      .map(({ seat_id: seatId, person_id: personId, proceed, country, reason, at }) => ({
        ...{ seatId, personId, country, reason, at },
        proceed: proceed === 1,
      })),
  }));
}

/** Alerts by id, the newest first. Whether one may be known is mayKnowAlert's to say. */
export async function alertsById(db: Reader | Writer, ids: readonly string[]): Promise<Alert[]> {
  if (ids.length === 0) return [];
  return whole(db, await selectAlerts(db).where('alerts.id', 'in', ids).execute());
}

export async function requireAlert(db: Reader | Writer, id: string): Promise<Alert> {
  const [alert] = await alertsById(db, [id]);
  if (!alert) throw new NotFound();
  return alert;
}

type Where = ExpressionBuilder<Tables & { alerts: Tables['alerts'] }, 'alerts'>;

/** The SQL twin of mayKnowAlert, over alerts of one coalition. */
export function alertKnownTo(viewer: Viewer, coalitionId: string): (eb: Where) => Expression<SqlBool> {
  const seats = seatsIn(viewer, coalitionId);
  const bodies = seats.flatMap((seat) =>
    seat.bodies.flatMap(({ bodyId, role }) => (role === 'observer' || role === 'guest' ? [] : [bodyId])),
  );
  const own = seats.map(({ id }) => id);
  return (eb) => {
    if (seats.some((seat) => inSecretariat(seat) || inSteering(seat))) return eb.lit(true);
    return eb.or([
      eb('alerts.raised_by_seat_id', 'in', [...own, '']),
      eb.exists(
        eb
          .selectFrom('alert_settings as on_duty')
          .whereRef('on_duty.coalition_id', '=', 'alerts.coalition_id')
          .where('on_duty.duty_body_id', 'in', [...bodies, ''])
          .select('on_duty.coalition_id'),
      ),
    ]);
  };
}

/** What a viewer may know of a coalition's alerts, the newest first. */
export async function knownAlerts(db: Reader, viewer: Viewer, coalitionId: string): Promise<Alert[]> {
  const known = await db
    .selectFrom('alerts')
    .where('alerts.coalition_id', '=', coalitionId)
    .where(alertKnownTo(viewer, coalitionId))
    .select('alerts.id')
    .execute();
  return alertsById(
    db,
    known.map(({ id }) => id),
  );
}

/** The country an officer speaks from: their organisation's first; none where it goes by an alias or works everywhere. */
export async function countryOfSeat(db: Reader | Writer, seatId: string): Promise<string | null> {
  const row = await db
    .selectFrom('seats')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id')
        .onRef('memberships.organization_id', '=', 'seats.organization_id'),
    )
    .innerJoin('organization_countries', 'organization_countries.organization_id', 'seats.organization_id')
    .where('seats.id', '=', seatId)
    .where('memberships.alias', 'is', null)
    .orderBy('organization_countries.position')
    .select('organization_countries.country')
    .executeTakeFirst();
  return row?.country ?? null;
}

/** How many alerts of an organisation wait for an answer. */
export async function waitingOf(
  db: Reader | Writer,
  of: { coalitionId: string; organizationId: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('alerts')
    .innerJoin('seats', 'seats.id', 'alerts.raised_by_seat_id')
    .where('alerts.coalition_id', '=', of.coalitionId)
    .where('alerts.state', '=', 'waiting')
    .where('seats.organization_id', '=', of.organizationId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The bodies whose members know of a coalition's alerts. */
export async function bodiesThatKnow(db: Reader | Writer, coalitionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('bodies')
    .where('coalition_id', '=', coalitionId)
    .where((eb) =>
      eb.or([
        eb('kind', 'in', ['secretariat', 'steering']),
        eb(
          'id',
          'in',
          eb.selectFrom('alert_settings').where('coalition_id', '=', coalitionId).select('duty_body_id'),
        ),
      ]),
    )
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}
