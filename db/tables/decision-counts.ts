/** How many gave one answer in secret. All rows of a decision are written anew with every answer. */
export interface DecisionCountsTable {
  coalition_id: string;
  decision_id: string;
  choice: 'agree' | 'abstain' | 'against';
  answers: number;
}
