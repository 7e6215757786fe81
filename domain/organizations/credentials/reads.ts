import type { Reader, Writer } from '../../../db/store.ts';
import type { CredentialKind } from '../../../db/tables/credentials.ts';
import type { Instant } from '../../platform.ts';
import { restOf, themesIn, type Rest } from './standing.ts';

/** What a seat may do in its organisation's name, as one row of its history says. */
export interface Credential {
  id: string;
  coalitionId: string;
  organizationId: string;
  seatId: string;
  position: number;
  kind: CredentialKind;
  mayPropose: boolean;
  maySign: boolean;
  /** Its first and last day by the coalition's calendar. */
  from: string | null;
  until: string | null;
  fromAt: Instant | null;
  untilAt: Instant | null;
  themeIds: string[];
  source: string | null;
  confirmedAt: Instant;
  restsAt: Instant;
  bySeatId: string | null;
  at: Instant;
}

interface Member {
  coalitionId: string;
  organizationId: string;
}

const selectCredentials = (db: Reader | Writer) => db.selectFrom('credentials').selectAll('credentials');
type Row = Awaited<ReturnType<ReturnType<typeof selectCredentials>['execute']>>[number];

const credentialOf = (row: Row): Credential => ({
  id: row.id,
  coalitionId: row.coalition_id,
  organizationId: row.organization_id,
  seatId: row.seat_id,
  position: row.position,
  kind: row.kind,
  mayPropose: row.may_propose === 1,
  maySign: row.may_sign === 1,
  from: row.from_on,
  until: row.until_on,
  fromAt: row.from_at,
  untilAt: row.until_at,
  themeIds: themesIn(row.themes),
  source: row.source,
  confirmedAt: row.confirmed_at,
  restsAt: row.rests_at,
  bySeatId: row.by_seat_id,
  at: row.at,
});

export async function findCredential(
  db: Reader | Writer,
  id: string | null,
): Promise<Credential | undefined> {
  const row = await selectCredentials(db)
    .where('id', '=', id ?? '')
    .executeTakeFirst();
  return row && credentialOf(row);
}

/** What an act was done by, as it goes into the record log: plain JSON, or null where nothing was stated. */
export async function credentialAsKept(db: Reader | Writer, id: string | null): Promise<string | null> {
  const kept = await findCredential(db, id);
  if (!kept) return null;
  const { from, until, themeIds, source, confirmedAt } = kept;
  return JSON.stringify({ credential: kept.id, from, until, themes: themeIds, source, confirmedAt });
}

/** A seat in force, and what its rights hang on. */
export interface Holder {
  seatId: string;
  personId: string;
  person: string;
  title: string;
  steward: boolean;
  mayPropose: boolean;
  maySign: boolean;
  /** It was given by its own person: it never signs. */
  selfGiven: boolean;
  since: Instant;
  /** Null where nothing was stated of its rights. */
  credential: Credential | null;
  /** Why they do not bind now; null where they do, or there are none. */
  rest: Rest | null;
}

/** Who holds a seat of an organisation, by name. */
export async function holdersOf(
  db: Reader | Writer,
  { coalitionId, organizationId }: Member,
  now: Instant,
): Promise<Holder[]> {
  const rows = await db
    .selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .leftJoin('seats as giver', 'giver.id', 'seats.given_by_seat_id')
    .where('seats.coalition_id', '=', coalitionId)
    .where('seats.organization_id', '=', organizationId)
    .where('seats.from_at', '<=', now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', now)]))
    .selectAll('seats')
    .select(['people.name', 'giver.person_id as giver'])
    .orderBy('people.name')
    .orderBy('seats.id')
    .execute();
  const stated = await credentialsById(
    db,
    rows.flatMap(({ credential_id }) => credential_id ?? []),
  );
  return rows.map((row) => {
    const credential = stated.find(({ id }) => id === row.credential_id) ?? null;
    const any = row.may_propose === 1 || row.may_sign === 1;
    return {
      seatId: row.id,
      personId: row.person_id,
      person: row.name,
      title: row.title,
      steward: row.steward === 1,
      mayPropose: row.may_propose === 1,
      maySign: row.may_sign === 1,
      selfGiven: row.giver === row.person_id,
      since: row.from_at,
      credential,
      rest: any && credential !== null ? restOf(credential, now) : null,
    };
  });
}

/** Who holds a seat that is in force. */
export async function holderBy(
  db: Reader | Writer,
  seatId: string,
  now: Instant,
): Promise<Holder | undefined> {
  const seat = await db
    .selectFrom('seats')
    .where('id', '=', seatId)
    .select(['coalition_id as coalitionId', 'organization_id as organizationId'])
    .executeTakeFirst();
  return seat && (await holdersOf(db, seat, now)).find((holder) => holder.seatId === seatId);
}

/** Credentials by id, in no order. */
export async function credentialsById(db: Reader | Writer, ids: readonly string[]): Promise<Credential[]> {
  if (ids.length === 0) return [];
  return (await selectCredentials(db).where('id', 'in', ids).execute()).map(credentialOf);
}

/** How what the seats of an organisation may do was stated and changed, the newest first. */
export async function credentialHistory(
  db: Reader,
  { coalitionId, organizationId }: Member,
): Promise<Credential[]> {
  const rows = await selectCredentials(db)
    .where('coalition_id', '=', coalitionId)
    .where('organization_id', '=', organizationId)
    .orderBy('at', 'desc')
    .orderBy('seat_id')
    .orderBy('position', 'desc')
    .limit(100)
    .execute();
  return rows.map(credentialOf);
}

/** What the newest other seat of a person in an organisation, in force or ended since an instant, hung on. */
export async function lastCredentialOf(
  db: Reader | Writer,
  { coalitionId, organizationId, personId }: Member & { personId: string },
  since: Instant,
  except: string,
): Promise<Credential | undefined> {
  const seats = await db
    .selectFrom('seats')
    .where('coalition_id', '=', coalitionId)
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('id', '<>', except)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', since)]))
    .orderBy('from_at', 'desc')
    .orderBy('id', 'desc')
    .select('credential_id')
    .executeTakeFirst();
  return findCredential(db, seats?.credential_id ?? null);
}
