/** Whether a published statement is still what the coalition says. */
export interface StatementStandingsTable {
  statement_id: string;
  coalition_id: string;
  superseded_by_id: string | null;
  expires_on: string | null;
  seat_id: string;
  at: string;
}
