export type SignatureActKind = 'proposed' | 'approved' | 'signed' | 'ratified' | 'declined' | 'withdrawn' | 'lapsed';
/** One act on a signature; appended, never changed. */
export interface SignatureActsTable {
  id: string;
  coalition_id: string;
  signature_id: string;
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
  at: string;
  /** Index of its leaf in the record log. */
  leaf_index: number;
}
