/** The bodies a round is open to. */
export interface RoundBodiesTable {
  coalition_id: string;
  round_id: string;
  body_id: string;
}
