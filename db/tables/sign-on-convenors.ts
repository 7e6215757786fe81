/** Who convenes a sign-on, in order. */
export interface SignOnConvenorsTable {
  coalition_id: string;
  sign_on_id: string;
  organization_id: string;
  position: number;
}
