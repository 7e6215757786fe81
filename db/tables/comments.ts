/** One comment of a thread; the first begins it. */
export interface CommentsTable {
  id: string;
  coalition_id: string;
  thread_id: string;
  seat_id: string;
  body: string;
  at: string;
  removed_at: string | null;
}
