import { homePath, signingPath, textPath, type StatementPlace } from './addresses.ts';

/** Alerts, for those who answer them. */
export function alertsPath(coalition: string): string {
  return `${homePath(coalition)}/alerts`;
}

export function alertPath({ coalition, alert }: { coalition: string; alert: string }): string {
  return `${alertsPath(coalition)}/${alert}`;
}

/** What is open for signature, what can be opened and what is over: the place under which alerts and mandates stand. */
export function signOnsPath(coalition: string): string {
  return `${homePath(coalition)}/sign-ons`;
}

/** What a reader's own organisations have said beforehand that they sign. */
export function mandatesPath(coalition: string): string {
  return `${homePath(coalition)}/mandates`;
}

/** The days before the delivery of a statement. */
export function ladderPath(place: StatementPlace): string {
  return `${textPath(place)}/ladder`;
}

/** Where a published statement is corrected. */
export function correctionPath(place: StatementPlace): string {
  return `${textPath(place)}/correction`;
}

/** Where an organisation ratifies what was corrected, or takes its signature back. */
export function ratifyPath(place: StatementPlace): string {
  return `${signingPath(place)}/ratify`;
}

/** The scan of a signature on paper, for the secretariat. */
export function paperScanPath(coalition: string, paper: string): string {
  return `${homePath(coalition)}/papers/${paper}`;
}

/** Where a signatory from outside reads what changed, and ratifies or withdraws. */
export function ratifyByLinkPath(token: string): string {
  return `/sign-requests/ratify?t=${token}`;
}
