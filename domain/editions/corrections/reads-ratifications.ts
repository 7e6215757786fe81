import type { Reader, Writer } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';
import { countSigned, namedSignatures, type NamedSignature } from '../../sign-ons/reads-signatures.ts';
import type { PendingFacts } from './policy.ts';
import type { Correction } from './reads.ts';
import type { Answer } from '../../sign-ons/reads-answers.ts';

/** What was proposed to be ratified, and by whom. */
export interface Proposal {
  seatId: string;
  personId: string;
  at: Instant;
}

export async function proposalOf(
  db: Reader | Writer,
  correctionId: string,
  signatureId: string,
): Promise<Proposal | null> {
  const row = await db
    .selectFrom('ratification_proposals')
    .innerJoin('seats', 'seats.id', 'ratification_proposals.seat_id')
    .where('correction_id', '=', correctionId)
    .where('signature_id', '=', signatureId)
    .select(['ratification_proposals.seat_id as seatId', 'seats.person_id as personId', 'at'])
    .executeTakeFirst();
  return row ?? null;
}

/** An organisation's own signature, as policies on ratifying see it. */
export function pendingFacts(
  correction: Correction,
  { row, rule }: Pick<Answer, 'row' | 'rule'>,
  proposal: Proposal | null,
): PendingFacts {
  return {
    state: row.state,
    ratified: row.version_id === correction.versionId,
    proposerPersonId: proposal?.personId ?? null,
    rule,
  };
}

/** How a ratification stands: numbers that hold the withheld ones, and the public names that have not answered. */
export interface Ratifications {
  asked: number;
  ratified: number;
  withdrawn: number;
  pending: number;
  pendingNamed: NamedSignature[];
}

export async function ratificationsOf(
  db: Reader,
  correction: Pick<Correction, 'versionId' | 'closedAt'>,
  signOnId: string,
  now: Instant,
): Promise<Ratifications> {
  const standing = await countSigned(db, signOnId);
  const done = await standingBy(db, signOnId, correction.versionId);
  const withdrawn = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where('state', '=', 'withdrawn')
    .where('updated_at', '>=', correction.closedAt ?? now)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const named = await namedSignatures(db, signOnId, now);
  return {
    asked: standing + Number(withdrawn.n),
    ratified: done.size,
    withdrawn: Number(withdrawn.n),
    pending: standing - done.size,
    pendingNamed: named.filter(({ id }) => !done.has(id)),
  };
}

async function standingBy(db: Reader, signOnId: string, versionId: string | null): Promise<Set<string>> {
  if (versionId === null) return new Set();
  const rows = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where('state', '=', 'signed')
    .where('version_id', '=', versionId)
    .select('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/**
 * The organisations whose signatures stand by another version than this, those that are named first: the order of what
 * is written about the others must tell nothing.
 */
export async function organizationsNotAt(
  db: Writer,
  signOnId: string,
  versionId: string | null,
): Promise<string[]> {
  const rows = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where('state', '=', 'signed')
    .$if(versionId !== null, (query) => query.where('version_id', '<>', versionId!))
    .orderBy((eb) => eb.case().when('visibility', '=', 'public').then(0).else(1).end())
    .orderBy('id')
    .select('organization_id')
    .execute();
  return rows.map((row) => row.organization_id);
}
