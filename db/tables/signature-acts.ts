import type { Visibility } from './signatures.ts';

export type SignatureActKind = 'proposed' | 'approved' | 'signed' | 'ratified' | 'declined' | 'withdrawn' | 'lapsed';
/** One act on a signature; appended, never changed. */
export interface SignatureActsTable {
  id: string;
  coalition_id: string;
  signature_id: string;
  /** From 1, without gaps: acts of one instant keep their order. */
  position: number;
  kind: SignatureActKind;
  seat_id: string;
  version_id: string;
  terms_digest: string;
  /** The language the text was read in. */
  language: string;
  /** On what authority, e.g. "authorised signer", "Vo.Bo.". */
  authority: string;
  note: string | null;
  /** Date of the organisation's own mandate, YYYY-MM-DD. */
  mandate_on: string | null;
  /** The signature's visibility when the act was done: what was done openly before stays known, what was withheld never was. */
  visibility: Visibility;
  at: string;
  /**
   * Index of its leaf in the record log. Null for a proposal: until it is approved it is the organisation's own
   * affair, then the approval's leaf covers it, so that the log grows alike by whichever rule an organisation signs.
   */
  leaf_index: number | null;
}
