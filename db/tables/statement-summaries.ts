/** A statement in plain words, in one language. It is not what is signed. */
export interface StatementSummariesTable {
  coalition_id: string;
  statement_id: string;
  language: string;
  words: string;
  /** Who wrote it last. */
  seat_id: string;
  at: string;
}
