/**
 * Under which name a suggestion mark stands in Yjs. Pure: editor, validator and server write the same bytes, so that
 * a mark written by one is no change for another.
 */

import { encodeAny, toBase64 } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { reformatOf, type Reformat, type SuggestionMark } from './suggestion-marks.ts';

/** What a mark holds, in the order in which the editor's schema names its attributes. */
export type MarkAttributes = { id: string } | { id: string; mark: string; on: boolean; href: string | null };

/** The attributes of a mark that puts in or strikes. */
export const markOf = (id: string): MarkAttributes => ({ id });

/** The attributes of a mark that changes the look of words. */
export const reformatMark = ({ id, mark, on, href }: Reformat): MarkAttributes => ({
  id,
  mark,
  on,
  href: href ?? null,
});

/** The key of a mark: that of one which may overlap itself ends in a hash of what it holds, as the binding writes it. */
export function markKey(name: SuggestionMark, attributes: MarkAttributes): string {
  return name === 'insertion' ? name : `${name}--${hashOf({ type: name, attrs: attributes })}`;
}

/** A suggestion mark as it stands in Yjs. */
export interface FoundMark {
  key: string;
  name: SuggestionMark;
  id: string;
  reformat: Reformat | null;
}

/** The suggestion marks among the attributes of some words, in their order there. */
export function foundMarks(attributes: Readonly<Record<string, unknown>>): FoundMark[] {
  return Object.entries(attributes).flatMap(([key, value]): FoundMark[] => {
    const name = /^(insertion|deletion|reformat)(?:--[a-zA-Z0-9+/=]{8})?$/.exec(key)?.[1];
    if (name === undefined || typeof value !== 'object' || value === null) return [];
    const { id } = value as { id?: unknown };
    if (typeof id !== 'string') return [];
    const reformat = name === 'reformat' ? reformatOf(value) : null;
    return name === 'reformat' && reformat === null
      ? []
      : [{ key, name: name as SuggestionMark, id, reformat }];
  });
}

function hashOf(mark: unknown): string {
  const bytes = digest(encodeAny(mark));
  const folded = bytes.slice(0, 6);
  bytes.slice(6).forEach((byte, i) => (folded[i % 6]! ^= byte));
  return toBase64(folded);
}
