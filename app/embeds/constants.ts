/** What other sites can show of a statement. */
export const PIECES = ['counter', 'list', 'form'] as const;
export type Piece = (typeof PIECES)[number];
/** Whose colours it takes: the reader's own, unless the site that shows it wants one. */
export type Look = 'own' | 'light' | 'dark';
