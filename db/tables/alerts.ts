/**
 * `waiting` for two duty officers; `going` once both said so; `refused` by one of them; `expired` where nobody said so in
 * time; `archived` after its later review.
 */
export type AlertState = 'waiting' | 'going' | 'refused' | 'expired' | 'archived';
/** What happened to people and may need an answer within a day. Its words are null once they were deleted. */
export interface AlertsTable {
  id: string;
  coalition_id: string;
  state: AlertState;
  what: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  source: string | null;
  verified_by: string | null;
  /** 1 where the people it is about agreed to what is said of them. */
  consent: 0 | 1;
  /** Their names; only with their consent. */
  affected: string | null;
  risk: string | null;
  raised_by_seat_id: string;
  raised_at: string;
  /** Until when duty officers may answer. */
  decide_by: string;
  /** When the second one said to proceed: the start of the clock. */
  went_at: string | null;
  /** The statement that came of it. */
  statement_id: string | null;
  ended_at: string | null;
  archived_at: string | null;
  /** When its words were deleted. */
  purged_at: string | null;
}
