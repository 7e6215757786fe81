import type { Reader, Writer } from '../../db/store.ts';
import { rightsOf, type RightsRow } from '../organizations/credentials/standing.ts';
import type { Instant } from '../platform.ts';

/** One of several approvals of a proposal, and how the seat that gave it stands. */
export interface Approval {
  proposalId: string;
  seatId: string;
  personId: string;
  at: Instant;
  /** Of the seat that gave it, at that instant. */
  maySign: (now: Instant) => boolean;
  until: Instant | null;
}

/** What is read of the seat that approved, where credentials are joined; `approverOf` makes use of it. */
export const APPROVER_COLUMNS = [
  'seats.person_id',
  'seats.may_propose',
  'seats.may_sign',
  'seats.until_at',
  'seats.credential_id',
  'credentials.from_at as credential_from',
  'credentials.until_at as credential_until',
  'credentials.rests_at as credential_rests',
  'credentials.themes as credential_themes',
] as const;

/** Who approved, and how their seat stands. */
export const approverOf = (
  row: RightsRow & { person_id: string; until_at: string | null },
): Pick<Approval, 'personId' | 'maySign' | 'until'> => ({
  personId: row.person_id,
  maySign: (now) => rightsOf(row, now).maySign,
  until: row.until_at,
});

/** Every approval of a signature that did not complete it, the first first. */
export async function approvalsOf(db: Reader | Writer, signatureId: string): Promise<Approval[]> {
  const rows = await db
    .selectFrom('signature_approvals')
    .innerJoin('seats', 'seats.id', 'signature_approvals.seat_id')
    .leftJoin('credentials', 'credentials.id', 'seats.credential_id')
    .where('signature_id', '=', signatureId)
    .orderBy('signature_approvals.at')
    .orderBy('signature_approvals.id')
    .select([
      'signature_approvals.proposal_id',
      'signature_approvals.seat_id',
      'signature_approvals.at',
      ...APPROVER_COLUMNS,
    ])
    .execute();
  return rows.map((row) => ({
    proposalId: row.proposal_id,
    seatId: row.seat_id,
    at: row.at,
    ...approverOf(row),
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
      maySign(now) &&
      (until === null || until > now),
  );
  return standing.filter(({ personId }, at) => standing.findIndex((one) => one.personId === personId) === at);
}
