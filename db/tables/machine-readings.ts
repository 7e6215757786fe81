/** What a service made of words somebody said, so that they are sent once: by what was said, never by who said it. */
export interface MachineReadingsTable {
  coalition_id: string;
  /** Hex SHA-256 of the words. */
  said_hash: string;
  language: string;
  words: string;
  provider: string;
  at: string;
}
