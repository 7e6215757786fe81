/** Somebody took the list of a sign-on with its withheld names. */
export interface PrivilegedExportsTable {
  id: string;
  coalition_id: string;
  sign_on_id: string;
  seat_id: string;
  /** The session it was taken in; its file is handed to no other. */
  session_id: string;
  reason: string;
  at: string;
  /** JSON of the list as it was taken, while its file may be fetched; then null. */
  list: string | null;
  /** Index of its leaf in the record log. */
  leaf_index: number;
}
