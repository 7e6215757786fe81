/** A theme an alert, and the statement that comes of it, is about. */
export interface AlertThemesTable {
  coalition_id: string;
  alert_id: string;
  theme_id: string;
}
