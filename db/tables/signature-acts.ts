export type SignatureActKind =
  'proposed' | 'approved' | 'signed' | 'ratified' | 'declined' | 'withdrawn' | 'lapsed';
/**
 * Circles, each within the next: the organisation itself; the secretariat's coordinators, who know withheld names;
 * the secretariat; everybody.
 */
export type KnownTo = 'organization' | 'knowing' | 'office' | 'all';
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
  /** Which minute of the organisation's board decided it. */
  minute: string | null;
  /** The credential of the seat as it stood; null where nothing was stated of it. */
  credential_id: string | null;
  /** JSON of the reservation as the act left it; null for none. */
  reservation: string | null;
  /** From when everybody knows of it, where that circle is narrower until then and nothing ended it before. */
  named_from: string | null;
  /** The widest circle that ever knows of this act, whatever came after it. */
  known_to: KnownTo;
  at: string;
  /**
   * Index of its leaf in the record log. Null for a proposal: until it is approved it is the organisation's own
   * affair, then the approval's leaf covers it, so that the log grows alike by whichever rule an organisation signs.
   */
  leaf_index: number | null;
}
