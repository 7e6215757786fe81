export type DecisionChoice = 'agree' | 'aside' | 'object' | 'abstain' | 'against';
/** An answer by name. Rows are only added: an organisation's answer is its last. */
export interface DecisionAnswersTable {
  id: string;
  coalition_id: string;
  decision_id: string;
  /** From 1, in the order given. */
  number: number;
  organization_id: string;
  seat_id: string;
  /** The version it was given to. */
  version_id: string | null;
  /** Which wording of a proposal it was given to; null on a text, and before wordings had numbers. */
  given_to: number | null;
  choice: DecisionChoice;
  reason: string | null;
  /** How it should say instead. */
  wording: string | null;
  /** The language that reason and wording are in. */
  language: string;
  at: string;
}
