/** One change or comment of a file that came back, and what it became. */
export interface ReturnedChangesTable {
  id: string;
  coalition_id: string;
  text_id: string;
  return_id: string;
  /** Its place in the file. */
  position: number;
  /** The same whenever the same change comes back. */
  change_key: string;
  kind: 'words' | 'look' | 'paragraph' | 'comment' | 'untracked';
  /** As the file says it. */
  author: string;
  /** As who brought it says it. */
  organisation: string | null;
  /** As the file says it, without a zone. */
  said_at: string | null;
  block_id: string | null;
  /** JSON of what it says. */
  content: string;
  state: 'placed' | 'waiting' | 'dropped';
  /** Why it waits for a person; kept once that is settled. */
  why: string | null;
  suggestion_id: string | null;
  amendment_id: string | null;
  thread_id: string | null;
  comment_id: string | null;
  settled_by_seat_id: string | null;
  settled_at: string | null;
}
