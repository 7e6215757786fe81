/** Bytes, at most 10 MB. */
export interface FilesTable {
  /** What we drew: the hex SHA-256 of the bytes. What a person sent: an id of its own. */
  id: string;
  coalition_id: string;
  /** Told by the bytes alone. */
  mime: string;
  size: number;
  bytes: Uint8Array;
  created_at: string;
}
