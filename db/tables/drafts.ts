/** The words of an open text as they stood at one head: named by a person, made by itself, or restored. */
export interface DraftsTable {
  id: string;
  coalition_id: string;
  text_id: string;
  number: number;
  kind: 'named' | 'automatic' | 'restored';
  name: string | null;
  head: number;
  row_id: string;
  /** Who could read the text then: what was written for its body alone stays with its body. */
  readers: 'body' | 'members';
  /** JSON: titles by language. */
  titles: string;
  /** Blocks by language, suggestions refused: JSON, or where that is long "deflate:" and its raw-deflated base64. */
  blocks: string;
  /** JSON: characters inserted and deleted by seat since the text began. */
  authorship: string;
  /** How many words it has more, and fewer, than the draft before it. */
  words_added: number;
  words_removed: number;
  /** Null when it was made by itself. */
  seat_id: string | null;
  at: string;
  restored_from_id: string | null;
}
