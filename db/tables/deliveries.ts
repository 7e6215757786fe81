/** One way an edition reached somebody: to whom, how, when, and what came back. */
export interface DeliveriesTable {
  id: string;
  coalition_id: string;
  edition_id: string;
  addressee_es: string;
  addressee_en: string;
  method: 'hand' | 'window' | 'email' | 'post' | 'courier' | 'portal' | 'other';
  delivered_at: string;
  /** IANA zone of where it was delivered. */
  zone: string;
  place: string | null;
  /** The acknowledgement. */
  file_id: string | null;
  /** 1 where everybody reads to whom it was delivered, and on what day. */
  shown: 0 | 1;
  seat_id: string;
  created_at: string;
  /** A day on which to ask for an answer, "2027-02-01"; null once there is nothing to ask. */
  chase_on: string | null;
  replied_on: string | null;
  reply: string | null;
  reply_language: string | null;
  reply_file_id: string | null;
  reply_seat_id: string | null;
  removed_at: string | null;
}
