/** The facts of a suggestion; what it proposes is marks in the words. Open while its marks are there. */
export interface SuggestionsTable {
  coalition_id: string;
  text_id: string;
  /** Ten characters, as the marks carry it. */
  id: string;
  /** Who wrote it: the seat of the session in which the id was first seen. */
  seat_id: string;
  at: string;
  reason: string | null;
  /** "gone": it went with the words it stood on; then who took them out, where that is known, and when. */
  decision: 'accepted' | 'declined' | 'gone' | null;
  decided_by_seat_id: string | null;
  decided_at: string | null;
  decision_note: string | null;
  /** JSON of what stood in the words when it was decided, so that the decision can be undone. */
  pieces: string | null;
}
