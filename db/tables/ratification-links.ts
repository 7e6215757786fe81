/** A link by which a signatory from outside answers one correction of the edition it signed; and what it answered. */
export interface RatificationLinksTable {
  id: string;
  coalition_id: string;
  correction_id: string;
  /** The edition that is corrected. */
  edition_id: string;
  signature_id: string;
  /** By which it came to sign. */
  request_id: string;
  /** Of the mailed link; the token itself is kept nowhere. */
  link_hash: string;
  created_at: string;
  /** When the time of the signers ends. */
  expires_at: string;
  answered_at: string | null;
  answer: 'ratified' | 'withdrawn' | null;
}
