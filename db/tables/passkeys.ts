/** A key on a person's device that signs them in; what is kept here opens nothing by itself. */
export interface PasskeysTable {
  id: string;
  person_id: string;
  /** Base64url, as the device calls it. */
  credential_id: string;
  /** COSE, base64url. */
  public_key: string;
  /** Uses as the device counted them when it was last used; 0 for devices that do not count. */
  counter: number;
  /** JSON list: how browsers may reach the device. */
  transports: string;
  /** What the person calls it. */
  name: string;
  created_at: string;
  used_at: string | null;
}
