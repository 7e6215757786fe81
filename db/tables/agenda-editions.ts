/** An edition of an agenda: its words as a version, its facts as they stood, by ids and never by names. */
export interface AgendaEditionsTable {
  id: string;
  coalition_id: string;
  agenda_id: string;
  number: number;
  version_id: string;
  /** The facts of its asks, canonical JSON; organisations by id, drawn through what they let be shown now. */
  facts: string;
  /** Hex SHA-256 of the facts. */
  digest: string;
  closed_at: string;
  closed_by_seat_id: string;
  published_at: string | null;
}
