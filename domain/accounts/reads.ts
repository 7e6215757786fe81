import type { Selectable } from 'kysely';
import type { Store } from '../../db/store.ts';
import type { PeopleTable } from '../../db/tables/people.ts';
import type { SessionsTable } from '../../db/tables/sessions.ts';
import { later, type Instant } from '../platform.ts';
import { inSecretariat, type Viewer } from '../viewer.ts';
import { sessionLife } from './rules.ts';

/** A person's row. */
export type Person = Selectable<PeopleTable>;
export type Session = Omit<Selectable<SessionsTable>, 'token_hash'>;

const sessionColumns = [
  'id',
  'person_id',
  'device',
  'shared',
  'default_seat_id',
  'created_at',
  'seen_at',
  'confirmed_at',
  'passkey_at',
  'expires_at',
  'ended_at',
] as const;

/** The viewer's own sessions in force, newest first. */
export async function sessionsOf(store: Store, viewer: Viewer, now: Instant): Promise<Session[]> {
  if (viewer.personId === null) return [];
  return store.read
    .selectFrom('sessions')
    .select(sessionColumns)
    .where('person_id', '=', viewer.personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where((eb) =>
      eb.or([
        eb.and([eb('shared', '=', 0), eb('seen_at', '>', later(now, -sessionLife.private.idle))]),
        eb.and([eb('shared', '=', 1), eb('seen_at', '>', later(now, -sessionLife.shared.idle))]),
      ]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Whose these folded addresses are; those of nobody are left out. */
export async function personIdsByEmail(
  store: Store,
  folded: readonly string[],
): Promise<Map<string, string>> {
  if (folded.length === 0) return new Map();
  const rows = await store.read
    .selectFrom('people')
    .where('email_folded', 'in', [...folded])
    .select(['id', 'email_folded'])
    .execute();
  return new Map(rows.map((row) => [row.email_folded, row.id]));
}

/**
 * People the viewer may know: themselves, and whoever has or had a seat in a coalition of theirs.
 * In no order; those they may not know are left out.
 */
export async function peopleKnownTo(store: Store, viewer: Viewer, ids: readonly string[]): Promise<Person[]> {
  const coalitions = [
    ...new Set(viewer.seats.filter((seat) => seat.verified).map((seat) => seat.coalitionId)),
  ];
  if (viewer.personId === null || ids.length === 0) return [];
  return store.read
    .selectFrom('people')
    .selectAll()
    .where('id', 'in', [...ids])
    .where((eb) =>
      eb.or([
        eb('id', '=', viewer.personId),
        ...(coalitions.length === 0
          ? []
          : [
              eb.exists(
                eb
                  .selectFrom('seats')
                  .whereRef('seats.person_id', '=', 'people.id')
                  .where('seats.coalition_id', 'in', coalitions)
                  .select('seats.id'),
              ),
            ]),
      ]),
    )
    .execute();
}

/**
 * Of these people, those whose e-mail the viewer may read: themselves, those with a seat in an organisation of
 * theirs, and for a secretariat everybody with a seat in its coalition.
 */
export async function emailsReadableBy(
  store: Store,
  viewer: Viewer,
  ids: readonly string[],
  now: Instant,
): Promise<Set<string>> {
  if (viewer.personId === null || ids.length === 0) return new Set();
  const own = viewer.seats.filter((seat) => seat.verified);
  if (own.length === 0) return new Set([viewer.personId]);
  const offices = own.filter(inSecretariat).map((seat) => seat.coalitionId);
  const rows = await store.read
    .selectFrom('seats')
    .select('person_id')
    .distinct()
    .where('person_id', 'in', [...ids])
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', now)]))
    .where((eb) =>
      eb.or([
        ...own.map((seat) =>
          eb.and([
            eb('coalition_id', '=', seat.coalitionId),
            eb('organization_id', '=', seat.organizationId),
          ]),
        ),
        ...(offices.length === 0 ? [] : [eb('coalition_id', 'in', offices)]),
      ]),
    )
    .execute();
  return new Set([viewer.personId, ...rows.map((row) => row.person_id)]);
}
