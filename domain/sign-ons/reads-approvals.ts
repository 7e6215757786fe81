import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';

/** One of several approvals of a proposal, and how the seat that gave it stands. */
export interface Approval {
  proposalId: string;
  seatId: string;
  personId: string;
  at: Instant;
  /** Of the seat that gave it. */
  maySign: boolean;
  until: Instant | null;
}

/** Every approval of a signature that did not complete it, the first first. */
export async function approvalsOf(db: Reader | Writer, signatureId: string): Promise<Approval[]> {
  const rows = await db
    .selectFrom('signature_approvals')
    .innerJoin('seats', 'seats.id', 'signature_approvals.seat_id')
    .where('signature_id', '=', signatureId)
    .orderBy('at')
    .orderBy('signature_approvals.id')
    .select(['proposal_id', 'seat_id', 'person_id', 'at', 'may_sign', 'until_at'])
    .execute();
  return rows.map((row) => ({
    proposalId: row.proposal_id,
    seatId: row.seat_id,
    personId: row.person_id,
    at: row.at,
    maySign: row.may_sign === 1,
    until: row.until_at,
  }));
}

/** Those of a proposal that count: of people who may still sign, each once, the proposer never. */
export function countingApprovals(
  approvals: readonly Approval[],
  proposal: { id: string; personId: string },
  now: Instant,
): Approval[] {
  const standing = approvals.filter(
    ({ proposalId, personId, maySign, until }) =>
      proposalId === proposal.id &&
      personId !== proposal.personId &&
      maySign &&
      (until === null || until > now),
  );
  return standing.filter(({ personId }, at) => standing.findIndex((one) => one.personId === personId) === at);
}
