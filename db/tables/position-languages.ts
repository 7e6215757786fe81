/** A position in one language: words, a file or a link. */
export interface PositionLanguagesTable {
  coalition_id: string;
  position_id: string;
  /** BCP-47. */
  language: string;
  /** Order of the languages, from 0. */
  position: number;
  title: string;
  kind: 'text' | 'file' | 'link';
  /** Plain words, paragraphs parted by an empty line. */
  words: string | null;
  url: string | null;
  file_id: string | null;
  file_name: string | null;
}
