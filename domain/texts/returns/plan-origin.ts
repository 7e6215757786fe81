import { spaced } from '../export/paragraph-key.ts';
import type { Match } from './match-blocks.ts';
import type { Part } from './segments.ts';

/** A paragraph as it went out, with what it is of the text. */
export interface Origin {
  parts: Part[];
  match: Match;
}

/** Whether a paragraph says anything. */
export const says = (words: string): boolean => spaced(words) !== '';
