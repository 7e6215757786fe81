/** What a duty officer said to an alert. */
export interface AlertAnswersTable {
  id: string;
  coalition_id: string;
  alert_id: string;
  seat_id: string;
  proceed: 0 | 1;
  /** ISO 3166-1 alpha-2: the officer's organisation's, when it was said. */
  country: string;
  /** Why not; null once it was deleted. */
  reason: string | null;
  at: string;
}
