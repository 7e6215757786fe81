/** What was published or delivered: digests, count and ordered leaf hashes, no names. */
export interface EditionsTable {
  id: string;
  coalition_id: string;
  statement_id: string;
  version_id: string;
  sign_on_id: string | null;
  number: number;
  /** Short code printed on the letter. */
  code: string;
  signature_count: number;
  /** JSON array of hex leaf hashes, in order. */
  leaf_hashes: string;
  /** Signatures on paper, which the count leaves out. */
  paper_count: number;
  /** JSON array of their hex leaf hashes, in order. */
  paper_leaf_hashes: string;
  published_at: string;
  published_by_seat_id: string;
}
