/** A text's title in one language. */
export interface TextTitlesTable {
  coalition_id: string;
  text_id: string;
  language: string;
  title: string;
}
