import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Reader, Writer } from '../../db/store.ts';
import { dayIn, type Instant } from '../platform.ts';
import {
  countSigned,
  namedSignatures,
  selectNamed,
  withCountries,
  type NamedSignature,
} from './reads-signatures.ts';
import { bearsName, isOpened } from './reads-named.ts';
import type { SignOn } from './reads.ts';

/** The newest edition of what was signed. */
export interface Publication {
  edition: string;
  at: Instant;
  /** How many signatures it counted. */
  count: number;
}

export async function publicationOf(db: Reader | Writer, signOnId: string): Promise<Publication | null> {
  const row = await db
    .selectFrom('sign_ons')
    .innerJoin('editions', 'editions.statement_id', 'sign_ons.statement_id')
    .where('sign_ons.id', '=', signOnId)
    .whereRef('editions.sign_on_id', '=', 'sign_ons.id')
    .orderBy('number', 'desc')
    .select(['editions.id', 'published_at', 'signature_count'])
    .executeTakeFirst();
  return row ? { edition: row.id, at: row.published_at, count: row.signature_count } : null;
}

/** What became of the signatures after publication. The edition itself stays as it was counted. */
export interface Since {
  publishedAt: Instant;
  /** How many the edition counted. */
  published: number;
  /** How many of those stand today. */
  standing: number;
  /** How many joined afterwards, named or not. */
  late: number;
  /** Those of them that are named, by the day they joined, the first first. */
  lateDays: { day: string; signatures: NamedSignature[] }[];
  /** Those that took their published signature back and let it be told. */
  withdrawn: Withdrawn[];
  /** Those that signed what it corrected and have not confirmed it, where signatures carry; they are not counted. */
  unconfirmed: Unconfirmed;
}

export interface Unconfirmed {
  count: number;
  /** Those of them that may be named. */
  named: NamedSignature[];
}

export interface Withdrawn {
  id: string;
  name: string;
  at: Instant;
}

/** The same for every viewer; null before publication. Who joins with the name withheld is in the sum alone, without a day. */
export async function sincePublication(
  db: Reader,
  signOn: Pick<SignOn, 'id'>,
  now: Instant,
): Promise<Since | null> {
  const publication = await publicationOf(db, signOn.id);
  if (publication === null) return null;
  const late = await countLate(db, signOn.id, publication.at);
  const named = await namedSignatures(db, signOn.id, now);
  const zone = await zoneOf(db, signOn.id);
  return {
    publishedAt: publication.at,
    published: publication.count,
    standing: (await countSigned(db, signOn.id)) - late,
    late,
    lateDays: byDay(
      named.filter(({ signedAt }) => signedAt > publication.at),
      zone,
    ),
    withdrawn: await withdrawnOf(db, signOn.id, { publishedAt: publication.at }, now),
    unconfirmed: await unconfirmedOf(db, signOn.id, now),
  };
}

async function unconfirmedOf(db: Reader, signOnId: string, now: Instant): Promise<Unconfirmed> {
  const { count } = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where(isUnconfirmed)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) === 0) return { count: 0, named: [] };
  const rows = await selectNamed(db, signOnId, now)
    .where(isUnconfirmed)
    .select('updated_at as signed_at')
    .execute();
  return { count: Number(count), named: await withCountries(db, rows) };
}

const isUnconfirmed = sql<SqlBool>`signatures.state = 'lapsed' and exists (
  select 1 from signature_acts act where act.signature_id = signatures.id and act.authority = 'unconfirmed'
    and not exists (select 1 from signature_acts later
      where later.signature_id = act.signature_id and later.position > act.position and later.authority <> 'hidden'))`;

/** Who joined on which day, the first first. */
export function byDay(late: readonly NamedSignature[], zone: string): Since['lateDays'] {
  return [...Map.groupBy(late, ({ signedAt }) => dayIn(signedAt, zone))]
    .map(([day, signatures]) => ({ day, signatures }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** How many have joined since. */
export async function countLate(db: Reader, signOnId: string, publishedAt: Instant): Promise<number> {
  const { n } = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where('state', '=', 'signed')
    .where('signed_at', '>', publishedAt)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/**
 * Who took a signature back after an edition that bore it, and let it be told; not who had not ratified what that
 * edition corrected, nor who signed only after the next.
 */
export async function withdrawnOf(
  db: Reader,
  signOnId: string,
  { publishedAt, until }: { publishedAt: Instant; until?: Instant },
  now: Instant,
): Promise<Withdrawn[]> {
  const before = until === undefined ? sql`1 = 1` : sql`act.at < ${until}`;
  const borne = sql<SqlBool>`exists (
    select 1 from signature_acts act where act.signature_id = signatures.id and ${before}
      and act.kind in ('signed', 'approved', 'ratified') and not exists (select 1 from signature_acts later
        where later.signature_id = act.signature_id and later.position > act.position
          and later.kind = 'lapsed' and later.at <= ${publishedAt}))`;
  const rows = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where('state', '=', 'withdrawn')
    .where(bearsName(now))
    .where('withdrawal_shown', '=', 1)
    .where('updated_at', '>=', publishedAt)
    .where(borne)
    .$if(until !== undefined, (query) => query.where(openUntil(until!, now)))
    .select(['id', 'name', 'updated_at as at'])
    .orderBy('updated_at')
    .orderBy('sort_key')
    .execute();
  return rows;
}

/**
 * Everybody knew of it on the last day of the edition, and its name was not hidden since, unless its organisation showed it
 * again: whoever signed without a name is not named there by what it signs later.
 */
export function openUntil(until: Instant, now: Instant): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from signature_acts act where act.signature_id = signatures.id and act.at < ${until}
      and (act.known_to = 'all' or ${isOpened('act', now)})
      and not exists (select 1 from signature_acts later where later.signature_id = act.signature_id
        and later.position > act.position and later.at < ${until}))
    and not exists (select 1 from signature_acts hid where hid.signature_id = signatures.id and hid.authority = 'hidden'
      and not exists (select 1 from signature_acts anew where anew.signature_id = hid.signature_id
        and anew.position > hid.position and (anew.authority = 'revealed'
          or (anew.at < ${until} and anew.known_to = 'all' and anew.kind in ('signed', 'approved')))))`;
}

export async function zoneOf(db: Reader, signOnId: string): Promise<string> {
  const { zone } = await db
    .selectFrom('sign_ons')
    .innerJoin('coalitions', 'coalitions.id', 'sign_ons.coalition_id')
    .where('sign_ons.id', '=', signOnId)
    .select('coalitions.time_zone as zone')
    .executeTakeFirstOrThrow();
  return zone;
}
