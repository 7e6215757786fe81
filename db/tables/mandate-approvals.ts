/** One of several approvals of a proposed mandate, the one that gave it among them. */
export interface MandateApprovalsTable {
  id: string;
  coalition_id: string;
  mandate_id: string;
  seat_id: string;
  at: string;
}
