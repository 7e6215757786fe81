/** `entered` by one person of the secretariat, `confirmed` by another; `void` no longer counts. */
export type PaperState = 'entered' | 'confirmed' | 'void';
/** A signature that an organisation gave on paper. Never an answer of the sign-on: counted and listed apart. */
export interface PaperSignaturesTable {
  id: string;
  coalition_id: string;
  sign_on_id: string;
  /** What they read. */
  version_id: string;
  terms_digest: string;
  /** A member, or null for an organisation that is none. */
  organization_id: string | null;
  /** As it stands on the sheet. */
  name: string;
  /** What the name looks like, by which sheets of one organisation are found. */
  look: string;
  sort_key: string;
  /** ISO 3166-1 alpha-2, of an organisation that is no member. */
  country: string | null;
  person_name: string;
  person_title: string | null;
  /** The day on the sheet, "2027-01-10". */
  signed_on: string;
  place: string;
  /** The language the text was read in. */
  language: string;
  /** The scan. */
  file_id: string;
  state: PaperState;
  entered_by_seat_id: string;
  entered_at: string;
  confirmed_by_seat_id: string | null;
  confirmed_at: string | null;
  updated_at: string;
}
