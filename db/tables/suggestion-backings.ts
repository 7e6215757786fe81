/** An organisation that backs a suggestion. */
export interface SuggestionBackingsTable {
  coalition_id: string;
  text_id: string;
  suggestion_id: string;
  organization_id: string;
  seat_id: string;
  at: string;
  /** What the suggestion proposed then, by `seenOf`: of other words it is no backing. */
  seen: string;
}
