import type { Visibility } from './signatures.ts';

/** What an organisation said once for all: on these themes, until that day, it signs unless it says no in time. */
export interface StandingMandatesTable {
  id: string;
  coalition_id: string;
  organization_id: string;
  /** How the signatures it gives are shown. */
  visibility: Visibility;
  /** How long the organisation has to say no, each time. */
  window_hours: number;
  /** Its last day by the coalition's calendar, YYYY-MM-DD. */
  until_on: string;
  /** Null where an authorised person of an organisation under rule "sole" gave it alone. */
  proposed_by_seat_id: string | null;
  proposed_at: string | null;
  given_by_seat_id: string | null;
  given_at: string | null;
  /** Which minute of the organisation's board decided it, and its day. */
  minute: string | null;
  decided_on: string | null;
  /** By how many approvals it was given, where it was proposed. */
  approvals: number;
  revoked_by_seat_id: string | null;
  revoked_at: string | null;
}
