/** One of several approvals of a proposal, known to the organisation alone; the one that completes them is an act. */
export interface SignatureApprovalsTable {
  id: string;
  coalition_id: string;
  signature_id: string;
  /** The act that proposed it: a new proposal begins anew. */
  proposal_id: string;
  seat_id: string;
  note: string | null;
  at: string;
}
