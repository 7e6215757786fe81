/** What a proposal said until it was revised after an accepted objection. */
export interface DecisionWordingsTable {
  coalition_id: string;
  decision_id: string;
  /** From 1; what it says now has the number after the last of these. */
  number: number;
  proposal_es: string;
  proposal_en: string;
  revised_by_seat_id: string;
  revised_at: string;
}
