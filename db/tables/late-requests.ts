import type { Visibility } from './signatures.ts';

/** Given on a device before the deadline and come after it, or asked for once the statement was published. */
export type LateKind = 'stamped' | 'adhesion';
export type LateState = 'proposed' | 'waiting' | 'accepted' | 'declined' | 'withdrawn';
/** What an organisation that comes late asks to be counted with; it becomes a signature if the secretariat accepts it. */
export interface LateRequestsTable {
  id: string;
  coalition_id: string;
  sign_on_id: string;
  organization_id: string;
  version_id: string;
  terms_digest: string;
  kind: LateKind;
  state: LateState;
  visibility: Visibility;
  /** From when a withheld name is to be public. */
  named_from: string | null;
  /** The name as it will appear. */
  name: string;
  signatory_name: string | null;
  signatory_title: string | null;
  /** The language the text was read in. */
  language: string;
  note: string | null;
  /** Date of the organisation's own mandate, YYYY-MM-DD. */
  mandate_on: string | null;
  /** JSON of the reservation it is asked with; null for none. */
  reservation: string | null;
  /** Who proposed it, where the organisation's rule wants two people. */
  proposed_by_seat_id: string | null;
  proposed_at: string | null;
  /** Who signed; null while it is only proposed. */
  signed_by_seat_id: string | null;
  /** What the device's clock showed; nobody vouches for it. */
  stamped_at: string | null;
  created_at: string;
  /** Since when it waits for the secretariat; null as long as only the organisation knows of it. */
  asked_at: string | null;
  decided_at: string | null;
  decided_by_seat_id: string | null;
  /** Why the secretariat decided so. */
  reason: string | null;
}
