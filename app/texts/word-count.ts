/** Words as a reader counts them: runs of letters or figures, with the apostrophes and hyphens inside them. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’ʼ.,-]*[\p{L}\p{N}\p{M}])?/gu;

/** How many words a piece of plain text has. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
