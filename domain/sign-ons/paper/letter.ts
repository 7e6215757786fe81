import { paperWords } from '../../words/paper.ts';
import type { Language } from '../../words/words.ts';
import type { LetterSince } from '../letter-since.ts';
import { groupLabel } from '../signatory-list.ts';

/** An organisation that signed on paper, as letters list it. */
export interface OnPaper {
  name: string;
  countries: readonly string[];
}

/** Who signed on paper, ready to draw in a block of their own: how many they were counted as, and those that stand; null where nobody did. */
export function letterPaper(
  paper: readonly OnPaper[],
  counted: number,
  frames: readonly Language[],
): LetterSince | null {
  if (counted === 0) return null;
  const [first = 'es'] = frames;
  const headings = frames.map((frame) => ({
    text: [
      `${paperWords[frame].heading(counted)}. ${paperWords[frame].apart}`,
      ...(paper.length < counted ? [paperWords[frame].fewer(counted - paper.length)] : []),
    ].join(' '),
    language: frame,
  }));
  const entries = paper.map(({ name, countries }) => `${name}, ${groupLabel(countries, first)}`);
  return { counts: [], lists: [{ headings, entries }] };
}
