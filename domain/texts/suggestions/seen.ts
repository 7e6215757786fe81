import { createHash } from 'node:crypto';
import type { Place } from './place.ts';

/**
 * What a suggestion proposes, in one word: of the same proposal the same, whatever stands around it. Who backs or
 * decides names what they have read by it.
 */
export function seenOf(places: readonly Place[]): string {
  const proposed = places.map(({ language, blockId, struck, put, reformats }) => [
    language,
    blockId,
    struck,
    put,
    reformats.map(({ words, mark, on, href }) => [words, mark, on, href]),
  ]);
  return createHash('sha256').update(JSON.stringify(proposed)).digest('base64url').slice(0, 16);
}
