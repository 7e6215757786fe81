/** What an import may cost. Beyond any of these it is refused, with a sentence. */
export const IMPORT_LIMITS = {
  bytes: 10 * 1024 * 1024,
  /** Characters of a .txt or .md before it is read; their result can hardly be shorter than half of it. */
  plainCharacters: 1_600_000,
  milliseconds: 5000,
  heapMegabytes: 256,
  waiting: 20,
  /** Of one person. */
  waitingOfOne: 3,
  depth: 200,
  /** Of one part of a file from a word processor. */
  elements: 300_000,
  parts: 2000,
  inflatedPart: 32 * 1024 * 1024,
  inflated: 64 * 1024 * 1024,
  /** Of all the sheets of a file together. */
  sheetRows: 3000,
  sheetCells: 100_000,
  sheetColumns: 200,
} as const;

/** A file that cannot be imported; `word` names the sentence in words/import.ts that says why. */
export class Refused extends Error {
  readonly word: string;
  constructor(word: string) {
    super(word);
    this.word = word;
  }
}
