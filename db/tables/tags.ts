/** One thing said of one subject: exactly one subject, and exactly one of corridor, theme, objective and place. */
export interface TagsTable {
  id: string;
  coalition_id: string;
  agenda_id: string | null;
  ask_id: string | null;
  campaign_id: string | null;
  statement_id: string | null;
  position_id: string | null;
  corridor_id: string | null;
  theme_id: string | null;
  /** Objective of the Global Compact for Migration, 1 to 23. */
  objective: number | null;
  /** A country (ISO 3166-1 alpha-2) or a part of one (ISO 3166-2, e.g. "MX-CHP"). */
  place: string | null;
  seat_id: string;
  at: string;
}
