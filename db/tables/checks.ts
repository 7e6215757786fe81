/** "This block says the same as that one": a row for each time somebody said so of a block in two languages. Never changed. */
export interface ChecksTable {
  id: string;
  coalition_id: string;
  text_id: string;
  block_id: string;
  /** BCP-47: the language the block was written in first, and the one it was translated to. */
  source: string;
  language: string;
  /** Of the words on either side as they stood, suggestions refused (domain/texts/checks/wording.ts). */
  source_hash: string;
  language_hash: string;
  /** JSON: the inlines of either side as they stood. */
  source_wording: string;
  language_wording: string;
  /** Typo: one side was changed since the row before, and its meaning was not. */
  kind: 'checked' | 'typo';
  /** Of a typo, the side that was changed. */
  changed: 'source' | 'translation' | null;
  /** Said by whoever translated, or by somebody else who reviewed. A typo keeps the role of the row before. */
  role: 'translated' | 'reviewed';
  seat_id: string;
  /** Never the same as, nor before, that of the row before of the same block and languages. */
  at: string;
}
