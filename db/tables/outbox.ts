/** An effect to carry out after commit, at least once, deduplicated by key. */
export interface OutboxTable {
  id: string;
  coalition_id: string | null;
  kind: string;
  key: string;
  /** JSON. */
  payload: string;
  created_at: string;
  due_at: string;
  leased_until: string | null;
  tries: number;
  done_at: string | null;
  /** The last failure, for the operator; no personal data. */
  failure: string | null;
}
