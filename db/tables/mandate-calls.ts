/**
 * `signed`: the time came and it was signed. `answered`: the organisation had answered by itself. `revoked`: the mandate
 * was taken back in time. `ended`: mandate, membership, seat or sign-on were no longer in force.
 */
export type CallEnding = 'signed' | 'answered' | 'revoked' | 'ended';
/** What an organisation with a standing mandate was told: when it will have signed, unless it says no. */
export interface MandateCallsTable {
  id: string;
  coalition_id: string;
  sign_on_id: string;
  organization_id: string;
  mandate_id: string;
  /** Of the terms it was told of: what is signed. */
  terms_digest: string;
  told_at: string;
  sign_at: string;
  ended_at: string | null;
  ending: CallEnding | null;
}
