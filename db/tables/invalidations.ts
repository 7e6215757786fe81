/** What one act of the secretariat set aside at once: by which condition, why, and whether it was taken back. */
export interface InvalidationsTable {
  id: string;
  coalition_id: string;
  sign_on_id: string;
  source: 'all' | 'requests' | 'paper';
  /** Of whoever asked, "example.org". */
  mail_domain: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  from_at: string | null;
  until_at: string | null;
  reason: string;
  seat_id: string;
  at: string;
  reversed_at: string | null;
  reversed_by_seat_id: string | null;
  reversal_reason: string | null;
}
