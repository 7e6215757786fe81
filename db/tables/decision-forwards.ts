/** A decision that takes up what another body adopted. */
export interface DecisionForwardsTable {
  decision_id: string;
  coalition_id: string;
  from_decision_id: string;
}
