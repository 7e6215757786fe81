/** A delegate's proposal to ratify a signature, for an authorised person of the organisation to carry out. */
export interface RatificationProposalsTable {
  id: string;
  coalition_id: string;
  correction_id: string;
  signature_id: string;
  seat_id: string;
  at: string;
}
