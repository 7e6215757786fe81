/** Words a suggestion is to change, and those around them. A suggestion may be at work in several places. */
export interface Place {
  language: string;
  blockId: string;
  /** The words it is to take away; '' where it takes none. */
  struck: string;
  /** The words it is to put in. */
  put: string;
  /** How words are to look otherwise. */
  reformats: { words: string; mark: 'bold' | 'italic' | 'link'; on: boolean; href: string | null }[];
  /** Accepted words just before and after; cut ones begin or end with "…". */
  before: string;
  after: string;
}
