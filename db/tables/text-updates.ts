/** The co-edit log: one row per group commit. */
export interface TextUpdatesTable {
  text_id: string;
  seq: number;
  /** Eight random bytes, hex: tells two histories with the same seq apart after a restore. */
  row_id: string;
  /** lib0 list of (yjs client id, update) pairs. */
  pairs: Uint8Array;
  at: string;
}
