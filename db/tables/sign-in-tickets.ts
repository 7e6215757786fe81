/** One mailed invitation to sign in: a link and a 6-digit code, either of which consumes it. */
export interface SignInTicketsTable {
  id: string;
  email_folded: string;
  /** Null when no such person exists: the answer to the asker is the same. */
  person_id: string | null;
  /** The session it proves again; null when it signs in. */
  session_id: string | null;
  link_hash: string;
  code_hash: string;
  /** Wrong codes so far; five void the ticket. */
  tries: number;
  return_to: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}
