/** How a term is written in one language, and what is said there instead. */
export interface TermWordsTable {
  coalition_id: string;
  term_id: string;
  language: string;
  /** JSON: a list of written forms, the first being the one it is called by. */
  forms: string;
  instead: string | null;
}
