/** The log folded up to seq: a raw-deflated Yjs V2 state. One row per text. */
export interface TextSnapshotsTable {
  text_id: string;
  seq: number;
  row_id: string;
  state: Uint8Array;
  at: string;
}
