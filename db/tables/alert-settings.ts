/** Who answers a coalition's alerts, and how long what they say of people is kept. */
export interface AlertSettingsTable {
  coalition_id: string;
  /** The body whose members are the duty officers. */
  duty_body_id: string;
  /** Days after an alert ended on which its private details are deleted. */
  retention_days: number;
  changed_by_seat_id: string;
  changed_at: string;
}
