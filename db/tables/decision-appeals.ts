import type { DecisionResult } from './decisions.ts';

/** What an organisation said against an announced outcome, and what it was answered. */
export interface DecisionAppealsTable {
  id: string;
  coalition_id: string;
  decision_id: string;
  /** Which announcement it is against, from 1: a decision that is taken up again is announced again. */
  round: number;
  organization_id: string;
  seat_id: string;
  reason: string;
  language: string;
  at: string;
  /** 1: the outcome stands. 0: the decision was taken up again. Null while it waits. */
  upheld: 0 | 1 | null;
  answer: string | null;
  answer_language: string | null;
  answered_by_seat_id: string | null;
  answered_at: string | null;
  /** What was appealed, as it had been announced. */
  result: DecisionResult;
  outcome_es: string;
  outcome_en: string;
}
