import { paperWords } from '../../words/paper.ts';
import type { Language } from '../../words/words.ts';
import type { LetterSince } from '../letter-since.ts';
import { groupLabel } from '../signatory-list.ts';

/** An organisation that signed on paper, as letters list it. */
export interface OnPaper {
  name: string;
  countries: readonly string[];
}

/** Who signed on paper, ready to draw in a block of their own; null where nobody did. */
export function letterPaper(paper: readonly OnPaper[], frames: readonly Language[]): LetterSince | null {
  if (paper.length === 0) return null;
  const [first = 'es'] = frames;
  const headings = frames.map((frame) => ({
    text: `${paperWords[frame].heading(paper.length)}. ${paperWords[frame].apart}`,
    language: frame,
  }));
  const entries = paper.map(({ name, countries }) => `${name}, ${groupLabel(countries, first)}`);
  return { counts: [], lists: [{ headings, entries }] };
}
