import { prepared } from '../../db/prepared.ts';
import type { Store } from '../../db/store.ts';
import type { BodyKind } from '../../db/tables/bodies.ts';
import { rightsOf } from '../organizations/credentials/standing.ts';
import { isInForce } from '../organizations/policy.ts';
import { later, MINUTE, type Instant, type Platform } from '../platform.ts';
import type { Viewer, ViewerSeat } from '../viewer.ts';
import { sessionLife } from './rules.ts';
import { hashToken } from './secrets.ts';

/** One row per seat and body the seat is in; one with nulls when there is no seat. All from fresh rows. */
const sessionRows = prepared((db, p: (name: 'token' | 'now') => string) =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .leftJoin('seats', (join) =>
      join
        .onRef('seats.person_id', '=', 'people.id')
        .on('seats.from_at', '<=', p('now'))
        .on((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', p('now'))])),
    )
    .leftJoin('seats as giver', 'giver.id', 'seats.given_by_seat_id')
    .leftJoin('credentials', 'credentials.id', 'seats.credential_id')
    .leftJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id')
        .onRef('memberships.organization_id', '=', 'seats.organization_id'),
    )
    .leftJoin('coalitions', 'coalitions.id', 'seats.coalition_id')
    .leftJoin('body_members', (join) =>
      join
        .onRef('body_members.coalition_id', '=', 'seats.coalition_id')
        .onRef('body_members.seat_id', '=', 'seats.id')
        .on('body_members.from_at', '<=', p('now'))
        .on((eb) =>
          eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', p('now'))]),
        ),
    )
    .leftJoin('bodies', (join) =>
      join
        .onRef('bodies.coalition_id', '=', 'body_members.coalition_id')
        .onRef('bodies.id', '=', 'body_members.body_id')
        .on((eb) => eb.or([eb('bodies.ended_at', 'is', null), eb('bodies.ended_at', '>', p('now'))])),
    )
    .where('sessions.token_hash', '=', p('token'))
    .where('sessions.ended_at', 'is', null)
    .where('sessions.expires_at', '>', p('now'))
    .orderBy('seats.id')
    .orderBy('bodies.id')
    .select([
      'sessions.id as session_id',
      'sessions.shared',
      'sessions.seen_at',
      'sessions.confirmed_at',
      'sessions.passkey_at',
      'sessions.default_seat_id',
      'people.id as person_id',
      'people.name',
      'people.language',
      'people.time_zone',
      'seats.id as seat_id',
      'seats.coalition_id',
      'seats.organization_id',
      'seats.title',
      'seats.steward',
      'seats.may_propose',
      'seats.may_sign',
      'credentials.id as credential_id',
      'credentials.from_at as credential_from',
      'credentials.until_at as credential_until',
      'credentials.rests_at as credential_rests',
      'credentials.themes as credential_themes',
      'giver.person_id as giver_person_id',
      'memberships.class',
      'memberships.verified_at',
      'memberships.from_at as member_from',
      'memberships.until_at as member_until',
      'memberships.signing_rule',
      'coalitions.office_keys',
      'bodies.id as body_id',
      'bodies.kind as body_kind',
      'body_members.role as body_role',
    ]),
);

type SessionRow = Awaited<ReturnType<typeof sessionRows>>[number];

/** A session: by the `token` the browser sent, its hash where only that was kept, or its own id. */
export type SessionKey = { token: string } | { tokenHash: string } | { sessionId: string };

/**
 * Who is asking, from fresh rows, or null when the session is not one or has ended. Nothing is cached:
 * a seat or a session ended a moment ago is gone at the next call.
 */
export async function loadViewer(store: Store, key: SessionKey, now: Instant): Promise<Viewer | null> {
  const rows = await sessionRows(store, { token: await hashOf(store, key), now });
  const [first] = rows;
  if (!first || isIdle(first, now)) return null;
  return {
    personId: first.person_id,
    name: first.name,
    language: first.language,
    timeZone: first.time_zone,
    session: {
      id: first.session_id,
      confirmedAt: first.confirmed_at,
      passkeyAt: first.passkey_at,
      defaultSeatId: first.default_seat_id,
      shared: first.shared === 1,
    },
    seats: viewerSeatsOf(
      rows.map((row) => atTheOffice(row, first.passkey_at)),
      now,
    ),
  };
}

async function hashOf(store: Store, key: SessionKey): Promise<string> {
  if ('token' in key) return hashToken(key.token);
  if ('tokenHash' in key) return key.tokenHash;
  const row = await store.read
    .selectFrom('sessions')
    .select('token_hash')
    .where('id', '=', key.sessionId)
    .executeTakeFirst();
  return row?.token_hash ?? '';
}

const SEEN_EVERY = 5 * MINUTE;

/** Notes that the session is in use, at most once in five minutes; a session not used for long ends. */
export async function keepSession(platform: Platform, sessionId: string): Promise<void> {
  const now = platform.clock.now();
  const seen = await platform.store.read
    .selectFrom('sessions')
    .select('seen_at')
    .where('id', '=', sessionId)
    .executeTakeFirst();
  if (!seen || seen.seen_at > later(now, -SEEN_EVERY)) return;
  await platform.store.write((trx) =>
    trx
      .updateTable('sessions')
      .set({ seen_at: now })
      .where('id', '=', sessionId)
      .where('ended_at', 'is', null)
      .execute(),
  );
}

function isIdle(row: SessionRow, now: Instant): boolean {
  const { idle } = row.shared ? sessionLife.shared : sessionLife.private;
  return later(row.seen_at, idle) <= now;
}

type SeatRow = Omit<
  SessionRow,
  | 'session_id'
  | 'shared'
  | 'seen_at'
  | 'confirmed_at'
  | 'passkey_at'
  | 'default_seat_id'
  | 'name'
  | 'language'
  | 'time_zone'
  | 'office_keys'
>;

/**
 * Where a coalition's office works with passkeys alone, a place in its secretariat is none in a session that was not
 * proved by one: whatever hangs on it is refused by the policies as to any member.
 */
export function atTheOffice<R extends { office_keys: 0 | 1 | null; body_kind: BodyKind | null }>(
  row: R,
  passkeyAt: Instant | null,
): R | (R & { body_id: null }) {
  const shut = row.office_keys === 1 && passkeyAt === null && row.body_kind === 'secretariat';
  return shut ? { ...row, body_id: null } : row;
}

/** Seats from one row per seat and body. */
export function viewerSeatsOf(rows: readonly SeatRow[], now: Instant): ViewerSeat[] {
  const seats = new Map<string, ViewerSeat>();
  for (const row of rows) {
    if (row.seat_id === null || row.class === null || row.member_from === null) continue;
    const seat = seats.get(row.seat_id) ?? {
      id: row.seat_id,
      coalitionId: row.coalition_id!,
      organizationId: row.organization_id!,
      personId: row.person_id,
      title: row.title!,
      steward: row.steward === 1,
      ...rightsOf(row, now),
      selfGiven: row.giver_person_id === row.person_id,
      memberClass: row.class,
      verified: isInForce(
        { verifiedAt: row.verified_at, from: row.member_from, until: row.member_until },
        now,
      ),
      signingRule: row.signing_rule!,
      bodies: [],
    };
    seats.set(seat.id, seat);
    if (row.body_id !== null)
      seat.bodies.push({ bodyId: row.body_id, kind: row.body_kind!, role: row.body_role! });
  }
  return [...seats.values()];
}
