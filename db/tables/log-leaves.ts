/** A leaf: SHA-256(0x00 ‖ SHA-256(salt ‖ record)). Salt and record can be erased, the hash stays. */
export interface LogLeavesTable {
  coalition_id: string;
  /** From 0, without gaps. */
  leaf_index: number;
  hash: string;
  salt: string | null;
  record: string | null;
  at: string;
}
