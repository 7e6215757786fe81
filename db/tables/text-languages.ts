/** Who sees to one language of a text, and by when. */
export interface TextLanguagesTable {
  coalition_id: string;
  text_id: string;
  language: string;
  translator_seat_id: string | null;
  /** Never the same person as the translator. */
  reviewer_seat_id: string | null;
  /** A day of the calendar: "2027-01-14". */
  due_on: string | null;
}
