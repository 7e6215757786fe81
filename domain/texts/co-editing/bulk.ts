import type * as Y from 'yjs';
import type { WritingRight } from './rights.ts';
import type { Scan } from './scan-update.ts';

/** Each client id weighs on everybody who says what they have. */
const PER_CLIENT = 10;

/**
 * How much a document makes whoever opens it go through, be it words, formats, attributes, empty texts or what was
 * deleted and keeps its place: the pieces Yjs holds, and the client ids. A deleted block becomes one piece.
 */
export function bulkOf({ store }: Y.Doc, isCounted: (client: number) => boolean = () => true): number {
  let bulk = 0;
  for (const [client, structs] of store.clients) if (isCounted(client)) bulk += structs.length + PER_CLIENT;
  return bulk;
}

/**
 * What a text may come to by the lists of those who edit and those who suggest, so that it is judged in time whoever
 * writes next; of one person who suggests, `own` at most is theirs. Whoever suggests never takes the room of those
 * who edit. Far more than people write: a letter typed into a suggestion is three pieces, words typed on are one.
 */
export const BULKIEST = {
  edit: { whole: 160_000, own: Infinity },
  suggest: { whole: 110_000, own: 50_000 },
  /** More that taking words out alone may make of it. */
  slack: 20_000,
} as const;

/** The pieces of one list. */
const LIST: Record<WritingRight, number> = { edit: 120_000, suggest: 50_000 };

export function listFault(scans: readonly Scan[], right: WritingRight): string | null {
  return scans.reduce((sum, { pieces }) => sum + pieces, 0) > LIST[right] ? 'too many pieces at once' : null;
}
