/** What a panel is about. */
export interface PanelSubject {
  /** Global id of the text. */
  text: string;
  /** The language on the left, or the one a phone shows. */
  language: string;
  query: URLSearchParams;
}
