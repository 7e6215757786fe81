export type AskStatus = 'proposed' | 'adopted' | 'in-part' | 'won' | 'lost' | 'dropped';

/** An ask of an agenda: its words are two blocks of the agenda's text, its facts are here. */
export interface AsksTable {
  id: string;
  coalition_id: string;
  agenda_id: string;
  /** The block that names its priority, e.g. a heading "Alternatives to detention". */
  heading_block_id: string;
  /** The block that says what is asked. */
  block_id: string;
  /** Its place in the one order of the agenda, from 1 without gaps among those not removed. */
  position: number;
  lead_organization_id: string | null;
  /** The addressee. */
  target_id: string | null;
  venue_es: string | null;
  venue_en: string | null;
  /** When it comes up, ISO-8601 in the precision people know: "2027", "2027-03" or "2027-03-18". */
  moment: string | null;
  status: AskStatus;
  /** The ask of the same agenda that has to come first. */
  after_ask_id: string | null;
  assumption_es: string | null;
  assumption_en: string | null;
  /** The day on which the assumption is to be looked at again. */
  review_on: string | null;
  created_by_seat_id: string;
  created_at: string;
  removed_at: string | null;
}
