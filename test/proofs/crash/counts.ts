/** What must not happen; each is zero when the proof holds. */
export const faults = [
  /** Words acknowledged to their author, or seen by a peer, that a kill took away. */
  'lost',
  /** Words typed that are not in the store at the end. */
  'missing',
  /** Words that are in the store more than once. */
  'doubled',
  /** Lists of words that the server did not take. */
  'wordsRefused',
  /** Texts whose screens and store were not all alike at the end. */
  'diverged',
  /** Acts that were acknowledged and are not in the store. */
  'signaturesLost',
  /** Acts in the store that nobody asked for, or asked for once. */
  'signaturesDoubled',
  /** Things of which the store holds a part. */
  'halves',
  /** Tallies that are not the number of signatures. */
  'talliesWrong',
  /** Answers that were not what was asked for. */
  'actsRefused',
  /** Mails that never arrived or came from nowhere, and receipts that no mail told. */
  'mailsLost',
] as const;

const done = [
  'typed',
  /** Words acknowledged to their author, or seen by a peer, before the last kill. */
  'promised',
  /** Acts acknowledged, by kind. */
  'signed',
  'proposed',
  'approved',
  'withdrawn',
  /** Acts that a kill left without an answer, and how many of those were carried out all the same. */
  'unanswered',
  'unheard',
  /** Mails of signatures that were due, and how many of all mails came more than once. */
  'mails',
  'mailsTwice',
] as const;

export type Fault = (typeof faults)[number];
export type Counts = Record<(typeof done)[number] | Fault, number>;

export function noCounts(): Counts {
  return Object.fromEntries([...done, ...faults].map((key) => [key, 0])) as Counts;
}

export function addCounts(sum: Counts, more: Counts): void {
  for (const key of [...done, ...faults]) sum[key] += more[key];
}
