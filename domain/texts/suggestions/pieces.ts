import type { Place } from './place.ts';

/** Consecutive characters as Yjs names them: client, first clock, how many. */
export type Span = [client: number, clock: number, length: number];

/** What undoing needs: kept with a decision as JSON. */
export interface Pieces {
  /** Where it was at work, as its card told it. */
  places: Place[];
  /** Words that stayed, and the attributes that are to stand on them again. */
  marked: { spans: Span[]; attributes: Record<string, unknown> }[];
  /** Words that went: where they stood, by their first character, and whose they are, by the clients that wrote them. */
  taken: { spans: Span[]; text: string; attributes: Record<string, unknown> }[];
}

export const noPieces = (): Pieces => ({ places: [], marked: [], taken: [] });

/** The pieces kept with a decision. */
export function piecesOf(stored: string | null): Pieces {
  return stored === null ? noPieces() : (JSON.parse(stored) as Pieces);
}
