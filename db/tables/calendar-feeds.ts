/** A private address at which a person's calendar fetches what they may see. */
export interface CalendarFeedsTable {
  id: string;
  coalition_id: string;
  person_id: string;
  /** Null for everything of the coalition. */
  campaign_id: string | null;
  /** Hash of the secret part of the address. */
  token_hash: string;
  created_at: string;
  revoked_at: string | null;
}
