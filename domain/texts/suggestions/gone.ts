import type * as Y from 'yjs';
import { fragmentLanguage } from '../schema.ts';
import { noPieces } from './pieces.ts';
import type { Place } from './place.ts';
import { placesOf, standingIn } from './places.ts';
import { markedIn } from './words-in-doc.ts';

/** A suggestion that went with the words it stood on, and where it was at work until then. */
export interface Gone {
  id: string;
  places: Place[];
}

/** What is kept with a suggestion that went, as with one that was decided. */
export const piecesOfGone = ({ places }: Gone): string => JSON.stringify({ ...noPieces(), places });

const languagesOf = (doc: Y.Doc) => [...doc.share.keys()].flatMap((name) => fragmentLanguage(name) ?? []);

/** Which suggestions a change of a document takes out with the words they stand on, and which stand again by it. */
export function followSuggestions<Result>(
  doc: Y.Doc,
  change: () => Result,
): { result: Result; gone: Gone[]; returned: string[] } {
  const before = markedIn(doc, languagesOf(doc));
  const stood = standingIn(before);
  const result = change();
  const standing = standingIn(markedIn(doc, languagesOf(doc)));
  const lost = [...stood].filter((id) => !standing.has(id));
  const places = lost.length > 0 ? placesOf(before) : new Map<string, Place[]>();
  return {
    result,
    gone: lost.map((id) => ({ id, places: places.get(id) ?? [] })),
    returned: [...standing].filter((id) => !stood.has(id)),
  };
}
