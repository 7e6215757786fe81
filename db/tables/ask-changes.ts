/** One change of one fact of an ask, for "changed by X, undo"; never edited, never removed. */
export interface AskChangesTable {
  id: string;
  coalition_id: string;
  ask_id: string;
  /** Counts the changes of one ask, from 1. */
  seq: number;
  /** e.g. "lead", "status", "moment". */
  fact: string;
  /** JSON of the value before and after. */
  before: string;
  after: string;
  seat_id: string;
  at: string;
  /** The change this one takes back. */
  undoes_id: string | null;
}
