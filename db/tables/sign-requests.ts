/**
 * `unconfirmed` until the mailed link is used; then `pending` until a person of the secretariat decides. `merged`: it was
 * asked for an organisation of the coalition, whose own people were told.
 */
export type SignRequestState = 'unconfirmed' | 'pending' | 'accepted' | 'merged' | 'declined';
/** What somebody outside the coalition asked: to sign for an organisation that is not a member. Never a signature by itself. */
export interface SignRequestsTable {
  id: string;
  coalition_id: string;
  sign_on_id: string;
  state: SignRequestState;
  organization_name: string;
  /** What the name looks like, by which requests for one organisation are found. */
  look: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  website: string | null;
  person_name: string;
  person_title: string;
  email: string;
  email_folded: string;
  /** The language mails are written in, and the text was read in where it has it. */
  language: 'es' | 'en';
  /** Of the mailed link; the token itself is kept nowhere. */
  link_hash: string;
  created_at: string;
  /** Until when the link confirms it. */
  expires_at: string;
  confirmed_at: string | null;
  /** The earlier request of the same organisation or address: kept, and not counted. */
  duplicate_of_id: string | null;
  /** The organisation it became, or the one it was asked for. */
  organization_id: string | null;
  decided_at: string | null;
  decided_by_seat_id: string | null;
  reason: string | null;
}
