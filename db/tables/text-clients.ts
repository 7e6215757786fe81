/** A Yjs client id bound once to the seat that wrote with it, and kept. */
export interface TextClientsTable {
  text_id: string;
  yjs_client_id: number;
  seat_id: string;
}
