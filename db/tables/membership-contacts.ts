/** An address the coalition writes to for one member. */
export interface MembershipContactsTable {
  id: string;
  coalition_id: string;
  membership_id: string;
  name: string;
  email: string;
  language: 'es' | 'en';
}
