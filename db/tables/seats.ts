/** A person in an organisation within a coalition, from–to, with its rights. */
export interface SeatsTable {
  id: string;
  coalition_id: string;
  organization_id: string;
  person_id: string;
  title: string;
  /** Gives and ends the organisation's seats. */
  steward: 0 | 1;
  /** Proposes a signature for approval. */
  may_propose: 0 | 1;
  /** Binds the organisation: signs alone under rule "sole", approves under rule "approval". */
  may_sign: 0 | 1;
  /** The seat that gave this one; null only for the founding seats. Nobody signs by a seat they gave themselves. */
  given_by_seat_id: string | null;
  /** On which days, themes and whose word its rights to sign and propose hang; null where nothing was stated: on none. */
  credential_id: string | null;
  from_at: string;
  until_at: string | null;
  created_at: string;
}
