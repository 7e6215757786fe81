/** Who did what, when; never who looked. Members read it. */
export interface AuditTable {
  id: string;
  coalition_id: string;
  /** Position in the coalition's log of acts, from 1. */
  seq: number;
  at: string;
  /** Null where naming the actor would name a withheld organisation. */
  seat_id: string | null;
  /** What the person on that seat was called when they acted; null with the seat. */
  actor: string | null;
  act: string;
  subject_kind: string;
  subject_id: string;
  /** JSON facts for the sentence shown; never a withheld name. */
  detail: string;
}
