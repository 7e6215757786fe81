/** What was said of an option in secret. All rows of a decision are written anew with every answer. */
export interface DecisionOptionCountsTable {
  coalition_id: string;
  decision_id: string;
  option_number: number;
  answers: number;
  sum: number;
}
