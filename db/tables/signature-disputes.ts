/** A link by which a contact of an organisation says that it did not sign; and, once used, what became of that. */
export interface SignatureDisputesTable {
  id: string;
  coalition_id: string;
  signature_id: string;
  /** The act the mail told of. */
  act_id: string;
  /** Of the mailed link; the token itself is kept nowhere. */
  link_hash: string;
  created_at: string;
  expires_at: string;
  /** When the link was used: from then on the signature is set aside. */
  raised_at: string | null;
  resolved_at: string | null;
  /** The signature stands again, or is void. */
  resolution: 'upheld' | 'void' | null;
  resolved_by_seat_id: string | null;
  reason: string | null;
}
