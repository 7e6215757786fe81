/** A row for each time a machine drafted the words of a block in a language. Never changed. */
export interface MachineDraftsTable {
  id: string;
  coalition_id: string;
  text_id: string;
  block_id: string;
  /** BCP-47: the language the machine was given, and the one it wrote. */
  source: string;
  language: string;
  /** Of the words on either side as they stood then (domain/texts/checks/wording.ts). */
  source_hash: string;
  language_hash: string;
  /** The host of the service. */
  provider: string;
  /** Whoever asked for it; the words are written by this seat. */
  seat_id: string;
  at: string;
}
