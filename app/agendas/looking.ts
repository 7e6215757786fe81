/** What a row needs to know of who looks at it. */
export interface Looking {
  mayEdit: boolean;
  /** The seat small forms act by. */
  seat: string;
  /** Theirs as changes name people. */
  personId: string;
  /** Changes by others from then on are told beside the fact. */
  since: string;
  now: string;
}
