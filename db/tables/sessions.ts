/** A signed-in browser. The cookie's value is stored only as its SHA-256. */
export interface SessionsTable {
  id: string;
  token_hash: string;
  person_id: string;
  /** What the person would recognise it by, e.g. "Chrome · Android". */
  device: string;
  /** 1: a shared device, the cookie ends with the browser. */
  shared: 0 | 1;
  /** The seat offered first; never an authority by itself. */
  default_seat_id: string | null;
  created_at: string;
  seen_at: string;
  /** Last proof by code or passkey; signing needs one within 12 hours. */
  confirmed_at: string;
  /** Last proof by passkey; null where there was none. */
  passkey_at: string | null;
  expires_at: string;
  ended_at: string | null;
}
