/** An advocacy agenda: owns one text, whose blocks are its asks' words; walks through numbered editions. */
export interface AgendasTable {
  id: string;
  coalition_id: string;
  slug: string;
  text_id: string;
  /** Who may read it as it is worked on: its body, or every member. The public reads published editions only. */
  readers: 'body' | 'members';
  /** The number of the edition being worked on, from 1. */
  edition: number;
  /** Years or dates it is meant for, ISO-8601 in the precision people gave ("2027", "2027-03", "2027-03-01"). */
  period_from: string | null;
  period_to: string | null;
  /** The day on which the edition at work is to be adopted. */
  adopts_on: string | null;
  created_by_seat_id: string;
  created_at: string;
  archived_at: string | null;
}
