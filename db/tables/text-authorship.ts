/** Characters inserted and deleted per seat, summed when log rows are folded away. */
export interface TextAuthorshipTable {
  text_id: string;
  seat_id: string;
  inserted: number;
  deleted: number;
}
