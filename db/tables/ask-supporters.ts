/** An organisation that supports an ask, by its own seat. */
export interface AskSupportersTable {
  coalition_id: string;
  ask_id: string;
  organization_id: string;
  /** Who may read that it supports it; only the organisation itself sets it. */
  shown: 'members' | 'public';
  seat_id: string;
  since: string;
}
