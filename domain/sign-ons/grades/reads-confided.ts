import type { Reader } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';
import { byDay, zoneOf, type Since } from '../reads-since.ts';
import { namedSignatures, type NamedSignature } from '../reads-signatures.ts';

interface Signed {
  named: NamedSignature[];
  since: Since;
}

/** Who signed the newest edition, with the names that are meant for whoever receives its letter. */
export async function withConfided<S extends Signed>(
  db: Reader,
  signOnId: string,
  { since, ...signed }: S,
  now: Instant,
): Promise<Omit<S, 'since'> & Signed> {
  const all = await namedSignatures(db, signOnId, now, 'addressee');
  const late = all.filter(({ signedAt }) => signedAt > since.publishedAt);
  return {
    ...signed,
    named: all.filter((one) => !late.includes(one)),
    since: { ...since, lateDays: byDay(late, await zoneOf(db, signOnId)) },
  };
}

/** How many names are meant for whoever receives the letter. */
export async function countConfided(db: Reader, signOnId: string): Promise<number> {
  const { n } = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where('state', '=', 'signed')
    .where('visibility', '=', 'target')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}
