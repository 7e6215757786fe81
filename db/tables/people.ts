/** A human being with an e-mail address. What they may do comes from their seats. */
export interface PeopleTable {
  id: string;
  email: string;
  /** Lower-cased NFKC address, unique. */
  email_folded: string;
  name: string;
  language: 'es' | 'en';
  time_zone: string;
  created_at: string;
}
