/** To whom the signed letter goes, in order. */
export interface SignOnAddresseesTable {
  coalition_id: string;
  sign_on_id: string;
  position: number;
  kind: 'to' | 'cc';
  name_es: string;
  name_en: string;
}
