/** A closed, hashed text: made from one exact head. */
export interface VersionsTable {
  id: string;
  coalition_id: string;
  text_id: string;
  /** "1.0", "1.1", … */
  number: string;
  head: number;
  reference_language: string;
  /** The manifest file, exactly as hashed. */
  manifest: string;
  /** Hex SHA-256 of the manifest: the version digest. */
  digest: string;
  closed_at: string;
  closed_by_seat_id: string;
}
