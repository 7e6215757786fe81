/** Who takes a credential over when its holder leaves or it ends; chosen beforehand by a steward. One is open for each seat. */
export interface SuccessionsTable {
  id: string;
  coalition_id: string;
  organization_id: string;
  holder_seat_id: string;
  successor_seat_id: string;
  named_by_seat_id: string;
  named_at: string;
  /** When the successor agreed. */
  consented_at: string | null;
  ended_at: string | null;
  /** `done`: taken over. `void`: the successor was gone, or had not agreed, when it was needed. */
  ending: 'declined' | 'withdrawn' | 'done' | 'void' | null;
}
