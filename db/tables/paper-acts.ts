export type PaperActKind = 'entered' | 'confirmed' | 'voided' | 'restored';
/** One act on a signature on paper; appended, never changed. */
export interface PaperActsTable {
  id: string;
  coalition_id: string;
  paper_id: string;
  /** From 1, without gaps. */
  position: number;
  kind: PaperActKind;
  seat_id: string;
  /** Why, where it was voided or restored. */
  note: string | null;
  /** Index of its leaf in the record log; null until it was confirmed. */
  leaf_index: number | null;
  at: string;
}
