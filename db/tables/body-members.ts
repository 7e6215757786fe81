export type BodyRole = 'coordinator' | 'drafter' | 'member' | 'observer' | 'guest';
/** A seat in a body: every coalition role is membership in a body. */
export interface BodyMembersTable {
  id: string;
  coalition_id: string;
  body_id: string;
  seat_id: string;
  role: BodyRole;
  from_at: string;
  until_at: string | null;
}
