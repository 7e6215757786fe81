/** Content-addressed bytes, at most 10 MB. */
export interface FilesTable {
  /** Hex SHA-256 of the bytes. */
  id: string;
  coalition_id: string;
  mime: string;
  size: number;
  bytes: Uint8Array;
  created_at: string;
}
