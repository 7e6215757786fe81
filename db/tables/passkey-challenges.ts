export type PasskeyPurpose = 'add' | 'enter' | 'prove';
/** What a device is asked to sign, once: its row is gone with the first answer. */
export interface PasskeyChallengesTable {
  id: string;
  purpose: PasskeyPurpose;
  /** Whose answer it takes; null to sign in. */
  session_id: string | null;
  /** Base64url of 32 bytes left to chance. */
  challenge: string;
  created_at: string;
  expires_at: string;
}
