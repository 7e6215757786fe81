export type SignatureState = 'proposed' | 'signed' | 'declined' | 'withdrawn' | 'lapsed';
export type Visibility = 'public' | 'target' | 'withheld';
/** An organisation's answer to a sign-on: one per organisation, its state the last act's. */
export interface SignaturesTable {
  id: string;
  coalition_id: string;
  sign_on_id: string;
  organization_id: string;
  version_id: string;
  state: SignatureState;
  visibility: Visibility;
  /** Until when a hidden name is: what everybody knew of it before is known again only then. */
  embargoed_until: string | null;
  /** From when a withheld name is public; null for never. */
  named_from: string | null;
  /** The name as it will appear. */
  name: string;
  sort_key: string;
  /** The person's name and title as printed beside it; null when the organisation prints none. */
  signatory_name: string | null;
  signatory_title: string | null;
  /** JSON of the reservation it is given with; null for none. Printed beside a public name and nowhere else. */
  reservation: string | null;
  /** Shown to the signer alone; ten characters, no name in it. */
  receipt: string | null;
  signed_at: string | null;
  /** 1 where the organisation, taking back a published signature, lets its name stand with the date of that. */
  withdrawal_shown: 0 | 1;
  updated_at: string;
}
