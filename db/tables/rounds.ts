/** A round of comments on a text: from, until, and what may be said in it. At most one of a text has not ended. */
export interface RoundsTable {
  id: string;
  coalition_id: string;
  text_id: string;
  /** 1 for the first round of the text. */
  number: number;
  kind: 'comments' | 'red-lines';
  opened_at: string;
  closes_at: string;
  /** Set when it was ended, or its time had passed. */
  ended_at: string | null;
  opened_by_seat_id: string;
}
