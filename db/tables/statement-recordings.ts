/** A statement read aloud in one language. */
export interface StatementRecordingsTable {
  coalition_id: string;
  statement_id: string;
  language: string;
  file_id: string;
  /** Hex SHA-256 of the text in that language as it stood when the recording came: which version it reads. */
  text_digest: string;
  seat_id: string;
  at: string;
}
