/** An organisation that says a member's position is also its own. */
export interface PositionEndorsementsTable {
  coalition_id: string;
  position_id: string;
  organization_id: string;
  shown: 'members' | 'public';
  seat_id: string;
  since: string;
}
