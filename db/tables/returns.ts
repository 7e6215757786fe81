/** A file that came back from a word processor with its changes and comments. */
export interface ReturnsTable {
  id: string;
  coalition_id: string;
  text_id: string;
  /** Counted per text, from 1. */
  number: number;
  language: string;
  file_name: string;
  /** Who brought it. */
  seat_id: string;
  at: string;
}
