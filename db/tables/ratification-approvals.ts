/** One of several approvals of a proposal to ratify, known to the organisation alone; the one that completes them is an act. */
export interface RatificationApprovalsTable {
  id: string;
  coalition_id: string;
  proposal_id: string;
  seat_id: string;
  at: string;
}
