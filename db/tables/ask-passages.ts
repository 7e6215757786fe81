/** An ask and the statement paragraph that says it, with the wordings both had when somebody last said so. */
export interface AskPassagesTable {
  id: string;
  coalition_id: string;
  ask_id: string;
  statement_id: string;
  block_id: string;
  /** JSON: the plain words by language. */
  ask_words: string;
  passage_words: string;
  seat_id: string;
  at: string;
  removed_at: string | null;
}
