/** A delegate's proposal to ratify a signature, for an authorised person of the organisation to carry out. */
export interface RatificationProposalsTable {
  id: string;
  coalition_id: string;
  correction_id: string;
  signature_id: string;
  seat_id: string;
  at: string;
  /** Which minute of the organisation's board decided it, and its day. */
  minute: string | null;
  mandate_on: string | null;
  taken_back_at: string | null;
  taken_back_by_seat_id: string | null;
}
