/** An erratum leaves signatures as they are; of a substantive correction every signer is asked. */
export type CorrectionKind = 'erratum' | 'substantive';
/** Being written; closed and waiting to be published; put to the signers; in force; given up. */
export type CorrectionState = 'drafting' | 'closed' | 'ratifying' | 'published' | 'abandoned';
/** A change of a published text: a new version, and a new edition in the end. */
export interface CorrectionsTable {
  id: string;
  coalition_id: string;
  statement_id: string;
  /** The edition it corrects. */
  edition_id: string;
  state: CorrectionState;
  /** Why it was begun, for whoever reads the text. */
  reason: string;
  begun_at: string;
  begun_by_seat_id: string;
  /** From here on null until it is closed. */
  kind: CorrectionKind | null;
  version_id: string | null;
  /** What was corrected, for everybody. */
  note_es: string | null;
  note_en: string | null;
  closed_at: string | null;
  closed_by_seat_id: string | null;
  /** The sign-on's terms over the new version, as hashed; null where nobody signed. */
  terms: string | null;
  terms_digest: string | null;
  /** Until when signers may ratify; null of an erratum. */
  due_at: string | null;
  /** 1 where it is published by itself as that time ends. */
  publishes_itself: 0 | 1;
  /** The terms that were in force before, once it is published. */
  terms_before: string | null;
  /** The edition it became. */
  made_edition_id: string | null;
  ended_at: string | null;
  /** Who published or gave it up; null where it was published by itself. */
  ended_by_seat_id: string | null;
}
