/** Where a position went: quoted in a statement, or the origin of a joint one. */
export interface PositionUsesTable {
  id: string;
  coalition_id: string;
  position_id: string;
  statement_id: string;
  kind: 'quote' | 'origin';
  /** The block of the quotation. */
  block_id: string | null;
  language: string | null;
  seat_id: string;
  at: string;
}
