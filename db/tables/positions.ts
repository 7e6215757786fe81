/** A position of a member, shared by it with a body, the coalition or the public. */
export interface PositionsTable {
  id: string;
  coalition_id: string;
  /** Whose position it is. */
  organization_id: string;
  slug: string;
  audience: 'body' | 'coalition' | 'public';
  /** The body it is shared with, where that is its audience. */
  body_id: string | null;
  dated_on: string;
  expires_on: string | null;
  superseded_by_id: string | null;
  /** Titles and words of all languages without accents, for searching. */
  folded: string;
  seat_id: string;
  created_at: string;
  withdrawn_at: string | null;
}
