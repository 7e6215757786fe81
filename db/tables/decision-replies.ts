/** What those who draft answered to an objection. */
export interface DecisionRepliesTable {
  answer_id: string;
  coalition_id: string;
  decision_id: string;
  /** Accepted: the text was opened again. */
  accepted: 0 | 1;
  reason: string;
  language: string;
  seat_id: string;
  at: string;
}
