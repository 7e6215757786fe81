/** A proposal about whole blocks: its number, what is proposed, what is to become of it. */
export interface AmendmentsTable {
  id: string;
  coalition_id: string;
  text_id: string;
  /** The amendment it amends. */
  parent_id: string | null;
  /** Counted per text, and per parent: 3, and 3.1 below it. */
  number: number;
  language: string;
  kind: 'insert' | 'delete' | 'move' | 'retype' | 'replace';
  /** The block it is about; null for a new one. */
  block_id: string | null;
  /** Where a new or moved block goes; null: at the beginning. */
  after_block_id: string | null;
  /** JSON of the proposed block. */
  content: string | null;
  /** JSON of the block as it stood when this was proposed. */
  base: string | null;
  reason: string;
  seat_id: string;
  at: string;
  withdrawn_at: string | null;
  /** What the secretariat proposes; hidden from others until published. */
  treatment: 'accept' | 'in-part' | 'decline' | null;
  treatment_note: string | null;
  treated_by_seat_id: string | null;
  treated_at: string | null;
  treatment_published_at: string | null;
  /** What the proposer says to it. */
  reply: 'agree' | 'disagree' | null;
  reply_note: string | null;
  replied_by_seat_id: string | null;
  replied_at: string | null;
  decision: 'accepted' | 'declined' | null;
  decision_note: string | null;
  decided_by_seat_id: string | null;
  decided_at: string | null;
}
