export type StatementMode = 'institutional' | 'opt-in';
export type StatementState =
  'draft' | 'comments' | 'closed' | 'decision' | 'sign-on' | 'published' | 'archived';
/** A statement: owns one text and walks from draft to publication. */
export interface StatementsTable {
  id: string;
  coalition_id: string;
  slug: string;
  text_id: string;
  mode: StatementMode;
  state: StatementState;
  /** The version now closed, decided on, signed or published. */
  version_id: string | null;
  created_by_seat_id: string;
  created_at: string;
  state_since: string;
  published_at: string | null;
  /** When the body it was put to adopted it; null before, and where nobody was asked. */
  adopted_at: string | null;
}
