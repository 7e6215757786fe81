import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { byDay, openUntil, withdrawnOf, zoneOf, type Since } from './reads-since.ts';
import { selectNamed, withCountries, type NamedSignature } from './reads-signatures.ts';

/** An edition in whose place another stands. */
export interface Superseded {
  signOnId: string;
  publishedAt: Instant;
  signatureCount: number;
  /** When the next one was published. */
  until: Instant;
}

/** The signatures of an edition that is no longer the newest, as the acts of then and the visibility of now tell. */
export interface SupersededSignatures {
  /** Of those it counted, the ones that may be named. */
  named: NamedSignature[];
  since: Since;
}

/** Whoever signed the edition stays on it, also if they did not ratify what came after; who took it back does not. */
export async function supersededSignatures(
  db: Reader,
  { signOnId, publishedAt, signatureCount, until }: Superseded,
  now: Instant,
): Promise<SupersededSignatures> {
  const counted = standing(sql`<= ${publishedAt}`);
  const before = standing(sql`< ${until}`);
  const late = sql<SqlBool>`${before} and not (${counted})`;
  const named = async (stood: RawBuilder<SqlBool>) => {
    const rows = await selectNamed(db, signOnId, now)
      .where(stood)
      .where(openUntil(until, now))
      .select([latestSigning(until).as('signed_at'), latestReservation(until).as('then')])
      .execute();
    return withCountries(
      db,
      rows.map(({ then, ...row }) => ({ ...row, reservation: then })),
    );
  };
  return {
    named: await named(counted),
    since: {
      publishedAt,
      published: signatureCount,
      standing: await countWhere(db, signOnId, counted),
      late: await countWhere(db, signOnId, late),
      lateDays: byDay(await named(late), await zoneOf(db, signOnId)),
      withdrawn: await withdrawnOf(db, signOnId, { publishedAt, until }, now),
      unconfirmed: { count: 0, named: [] },
    },
  };
}

const SIGNING = sql`('signed', 'approved', 'ratified')`;

/** It stood at that time, and neither was taken back since nor found to be none. */
function standing(at: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from signature_acts act where act.signature_id = signatures.id and act.at ${at} and act.kind in ${SIGNING}
      and not exists (select 1 from signature_acts later where later.signature_id = act.signature_id
        and later.position > act.position and (later.at ${at} or later.kind = 'withdrawn' or later.authority in ('dispute', 'void'))))`;
}

function latestSigning(until: Instant): RawBuilder<Instant> {
  return sql<Instant>`(select max(act.at) from signature_acts act where act.signature_id = signatures.id
    and act.at < ${until} and act.kind in ('signed', 'approved'))`;
}

/** With what reservation it last stood before the next edition. */
function latestReservation(until: Instant): RawBuilder<string | null> {
  return sql<
    string | null
  >`(select act.reservation from signature_acts act where act.signature_id = signatures.id
    and act.at < ${until} and act.kind in ${SIGNING} order by act.position desc limit 1)`;
}

async function countWhere(db: Reader, signOnId: string, where: RawBuilder<SqlBool>): Promise<number> {
  const { n } = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where(where)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}
