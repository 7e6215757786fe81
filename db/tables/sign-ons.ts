/** The classes of members that can be invited to sign. */
export type SigningClass = 'full' | 'associate' | 'ally';

/** An opening for signature of one version. */
export interface SignOnsTable {
  id: string;
  coalition_id: string;
  statement_id: string;
  version_id: string;
  state: 'open' | 'closed';
  opens_at: string;
  closes_at: string;
  /** IANA zone of the convenor, in which the deadline was set. */
  zone: string;
  goal_organizations: number | null;
  goal_countries: number | null;
  /** JSON list of the classes of members that may sign. */
  who_may_sign: string;
  /** Whether organisations that are not members may ask to sign. */
  others_may_ask: 0 | 1;
  /** 1 where standing mandates sign on it by themselves: it is open for three days at most. */
  fast: 0 | 1;
  meaning_es: string;
  meaning_en: string;
  /** What a later substantive correction does: signatures lapse unless re-confirmed, or carry over. */
  reconfirmation_rule: 'lapse' | 'carry';
  /** The terms file (manifest plus rule, who may sign, addressees, meaning), exactly as hashed. */
  terms: string;
  /** Hex SHA-256 of the terms: what a signature binds. */
  terms_digest: string;
  opened_by_seat_id: string;
  opened_at: string;
  closed_at: string | null;
  /** Why it was closed before its time; null where its time simply ended. */
  closing_reason: string | null;
  /** Days after the opening on which whoever has not answered is reminded first; null where nobody is. */
  remind_after: number | null;
  /** Days from one reminder to the next; null for only one. */
  remind_every: number | null;
  /** When this was last settled: what is due by an older plan is not sent. */
  remind_since: string | null;
}
