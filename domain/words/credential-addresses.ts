import { homePath } from './addresses.ts';

/** Who may sign and propose for the reader's own organisations. */
export function credentialsPath(coalition: string): string {
  return `${homePath(coalition)}/credentials`;
}

/** The organisations of a coalition. */
export function membersPath(coalition: string): string {
  return `${homePath(coalition)}/members`;
}
