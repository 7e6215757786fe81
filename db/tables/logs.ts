/** The record log of a coalition (RFC 6962): how many leaves it holds. */
export interface LogsTable {
  coalition_id: string;
  size: number;
}
