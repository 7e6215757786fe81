export type TermAdvice = 'preferred' | 'avoided' | 'reserved';

/** What the coalition has settled about a word. */
export interface TermsTable {
  id: string;
  coalition_id: string;
  advice: TermAdvice;
  reason_es: string;
  reason_en: string;
  seat_id: string;
  at: string;
  retired_at: string | null;
}
