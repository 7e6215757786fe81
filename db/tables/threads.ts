/** A thread of comments on words, on a block or on the whole text, and the answer of those who draft. */
export interface ThreadsTable {
  id: string;
  coalition_id: string;
  text_id: string;
  language: string;
  kind: 'comment' | 'red-line';
  round_id: string | null;
  /** Null: on the whole text. */
  block_id: string | null;
  /** JSON {from, to}: Yjs relative positions in base64; null: on the whole block. */
  anchor: string | null;
  /** The words it was put to, as they were. */
  quote: string | null;
  seat_id: string;
  at: string;
  resolved_at: string | null;
  resolved_by_seat_id: string | null;
  answer: 'accepted' | 'in-part' | 'declined' | null;
  answer_note: string | null;
  answered_by_seat_id: string | null;
  answered_at: string | null;
}
