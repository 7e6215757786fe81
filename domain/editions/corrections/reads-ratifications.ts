import type { Reader, Writer } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';
import {
  APPROVER_COLUMNS,
  approverOf,
  countingApprovals,
  type Approval,
} from '../../sign-ons/reads-approvals.ts';
import { countSigned, namedSignatures, type NamedSignature } from '../../sign-ons/reads-signatures.ts';
import type { PendingFacts } from './policy.ts';
import type { Correction } from './reads.ts';
import type { Answer } from '../../sign-ons/reads-answers.ts';

/** What was proposed to be ratified, by whom, and who has approved it so far. */
export interface Proposal {
  id: string;
  seatId: string;
  personId: string;
  at: Instant;
  minute: string | null;
  mandateOn: string | null;
  /** Every approval that was given; countingApprovals says which count. */
  approvals: Approval[];
}

/** The proposal that stands; one that was taken back is none. */
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
    .where('taken_back_at', 'is', null)
    .select([
      'ratification_proposals.id',
      'ratification_proposals.seat_id as seatId',
      'seats.person_id as personId',
      'at',
      'minute',
      'mandate_on as mandateOn',
    ])
    .executeTakeFirst();
  return row ? { ...row, approvals: await approvalsOf(db, row.id) } : null;
}

async function approvalsOf(db: Reader | Writer, proposalId: string): Promise<Approval[]> {
  const rows = await db
    .selectFrom('ratification_approvals')
    .innerJoin('seats', 'seats.id', 'ratification_approvals.seat_id')
    .leftJoin('credentials', 'credentials.id', 'seats.credential_id')
    .where('proposal_id', '=', proposalId)
    .select(['ratification_approvals.seat_id', 'ratification_approvals.at', ...APPROVER_COLUMNS])
    .orderBy('ratification_approvals.at')
    .orderBy('ratification_approvals.id')
    .execute();
  return rows.map((row) => ({ proposalId, seatId: row.seat_id, at: row.at, ...approverOf(row) }));
}

/** The approvals of what is proposed that count now. */
export const approvalsNow = (proposal: Proposal | null, now: Instant): Approval[] =>
  proposal ? countingApprovals(proposal.approvals, proposal, now) : [];

/** An organisation's own signature, as policies on ratifying see it. */
export function pendingFacts(
  correction: Correction,
  { row, rule }: Pick<Answer, 'row' | 'rule'>,
  proposal: Proposal | null,
  now: Instant,
): PendingFacts {
  return {
    state: row.state,
    ratified: row.version_id === correction.versionId,
    proposerPersonId: proposal?.personId ?? null,
    approvedBy: approvalsNow(proposal, now).map(({ personId }) => personId),
    approvalsNeeded: rule.approvals,
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
