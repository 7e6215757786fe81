/** Co-edited words: one Y.Doc with a fragment per language. */
export interface TextsTable {
  id: string;
  coalition_id: string;
  body_id: string;
  /** Sequence number of the newest log row; an append is a compare-and-swap on it. */
  head: number;
  state: 'open' | 'closed';
  /** Raised whenever anyone's right to this text changes; each write names the epoch it was checked under. */
  grant_epoch: number;
  /** JSON array of BCP-47 tags; the first is the reference language. */
  languages: string;
  created_at: string;
}
