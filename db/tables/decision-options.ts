/** Something to choose from: in words of both languages, or a time. */
export interface DecisionOptionsTable {
  coalition_id: string;
  decision_id: string;
  /** From 1, in the order of the list. */
  number: number;
  label_es: string | null;
  label_en: string | null;
  /** The proposed instant, where times are asked about. */
  at: string | null;
}
