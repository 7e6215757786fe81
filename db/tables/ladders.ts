/** The days before the delivery of a statement, as they were last planned. */
export interface LaddersTable {
  statement_id: string;
  coalition_id: string;
  delivery_at: string;
  /** IANA zone in which it is delivered. */
  zone: string;
  /** JSON array of ISO 3166-1 alpha-2: whose holidays are skipped. */
  countries: string;
  /** JSON array of the rungs, the one nearest to the delivery first: kind, lead, day and instant. */
  rungs: string;
  /** Counts its plans, from 0. */
  sequence: number;
  planned_at: string;
  planned_by_seat_id: string;
}
