/** The rule by which an organisation signs, as one of its stewards set it; rows are only added, the last one holds. */
export interface SigningRulesTable {
  id: string;
  coalition_id: string;
  organization_id: string;
  /** Who set it. */
  seat_id: string;
  /** From 1, without gaps. */
  position: number;
  rule: 'sole' | 'approval';
  /** How many people other than the proposer approve. */
  approvals: number;
  /** Whether each signature names the minute of the board and its date. */
  minute_required: 0 | 1;
  at: string;
}
