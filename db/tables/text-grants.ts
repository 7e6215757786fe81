/** A right given on one text alone: to a seat, an organisation or a body. */
export interface TextGrantsTable {
  /** Says of a right which one it is, without saying whose. */
  id: string;
  coalition_id: string;
  text_id: string;
  grantee_kind: 'seat' | 'organization' | 'body';
  grantee_id: string;
  access: 'read' | 'suggest' | 'edit';
  given_by_seat_id: string;
  at: string;
}
