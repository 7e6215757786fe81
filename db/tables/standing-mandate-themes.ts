/** A theme on which a standing mandate signs. */
export interface StandingMandateThemesTable {
  coalition_id: string;
  mandate_id: string;
  theme_id: string;
}
