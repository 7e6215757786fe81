/** Somebody named in a comment, and when they saw it. */
export interface CommentMentionsTable {
  coalition_id: string;
  comment_id: string;
  seat_id: string;
  seen_at: string | null;
}
