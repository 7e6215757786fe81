/** What an organisation said of the options, by name. Rows are only added: its last one counts. */
export interface DecisionBallotsTable {
  id: string;
  coalition_id: string;
  decision_id: string;
  /** From 1, in the order given. */
  number: number;
  organization_id: string;
  seat_id: string;
  /** JSON: see Marks in domain/decisions/ballots.ts. */
  marks: string;
  at: string;
}
