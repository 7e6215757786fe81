/** One language of a version: its canonical file, digest and blocks. */
export interface VersionLanguagesTable {
  coalition_id: string;
  version_id: string;
  language: string;
  title: string;
  /** Canonical text, exactly as hashed. */
  canonical: string;
  /** Hex SHA-256 of the canonical text. */
  digest: string;
  /** JSON array of blocks (domain/texts/schema.ts), for drawing pages and letters. */
  blocks: string;
  /** How many paragraphs nobody had reviewed in it, or were behind, at closing; null where nobody counted. */
  unreviewed: number | null;
}
