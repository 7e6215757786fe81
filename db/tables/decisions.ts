/** The last three are answered about options. */
export type DecisionKind = 'consent' | 'majority' | 'score' | 'ranked' | 'times';
/** `revising`: an objection was accepted and the text is open again. `closed`: counted, and its outcome not yet announced. */
export type DecisionState = 'open' | 'revising' | 'closed' | 'announced' | 'withdrawn';
export type DecisionResult = 'adopted' | 'not-adopted' | 'no-quorum';
/** A question put to a body: on a closed version, or on a proposal in words of its own. */
export interface DecisionsTable {
  id: string;
  coalition_id: string;
  body_id: string;
  slug: string;
  kind: DecisionKind;
  /** Who answered is kept, and how many answered what; who answered what is nowhere. */
  secret: 0 | 1;
  statement_id: string | null;
  /** The version that is asked about now. */
  version_id: string | null;
  question_es: string;
  question_en: string;
  proposal_es: string | null;
  proposal_en: string | null;
  /** Which wording of the proposal that is, from 1. */
  wording: number;
  /** JSON: see domain/decisions/rule.ts. */
  rule: string;
  state: DecisionState;
  result: DecisionResult | null;
  /** JSON: how many answered what when it was closed. */
  counts: string | null;
  opens_at: string;
  closes_at: string;
  closed_at: string | null;
  outcome_es: string | null;
  outcome_en: string | null;
  announced_at: string | null;
  announced_by_seat_id: string | null;
  /** The second key, where the rule asks for one. */
  confirmed_at: string | null;
  confirmed_by_seat_id: string | null;
  /** Until when its outcome can be appealed, where its rule says so. */
  appeals_until: string | null;
  /** From when on its outcome cannot be appealed any more. */
  final_at: string | null;
  /** Which option was chosen, where there are options. */
  chosen_option: number | null;
  expires_on: string | null;
  /** The decision whose place it takes once it is announced. */
  supersedes_id: string | null;
  withdrawn_reason: string | null;
  opened_by_seat_id: string;
  created_at: string;
}
