export type CredentialKind = 'kept' | 'given' | 'changed' | 'confirmed' | 'inherited' | 'ended';
/**
 * What a seat may do in its organisation's name, on what, from when to when, by what decision; rows are only added,
 * the one its seat points at holds. Acts point at the one they were done by.
 */
export interface CredentialsTable {
  id: string;
  coalition_id: string;
  organization_id: string;
  seat_id: string;
  /** From 1 for each seat, without gaps. */
  position: number;
  /** `kept`: as it stood before anybody stated more. */
  kind: CredentialKind;
  may_propose: 0 | 1;
  may_sign: 0 | 1;
  /** Its first and last day by the coalition's calendar, YYYY-MM-DD; null for none. */
  from_on: string | null;
  until_on: string | null;
  /** The instants at which those days begin and end. */
  from_at: string | null;
  until_at: string | null;
  /** JSON: ids of the coalition's themes, in order; none for all of them. */
  themes: string;
  /** Which decision of the organisation it comes from, e.g. "Acta 14/2027, punto 3". */
  source: string | null;
  confirmed_at: string;
  /** From then on it rests until somebody confirms it. */
  rests_at: string;
  /** Who did this; null where nobody did. */
  by_seat_id: string | null;
  at: string;
}
