/** How a statement's letter is printed, where the secretariat settled anything about it. */
export interface LetterLayoutsTable {
  coalition_id: string;
  statement_id: string;
  listed: 'country' | 'place' | 'name';
  counted: 'together' | 'apart';
  /** Whether the first page says how many sign. */
  cover: 0 | 1;
  /** Where it is dated; in both languages or in none, then at the coalition's own place. */
  place_es: string | null;
  place_en: string | null;
  /** The day it bears: "2027-01-16"; null for the day of publication. */
  day: string | null;
  seat_id: string;
  at: string;
}
