import { initials } from '../../ui/avatar.tsx';
import { fromWhere } from '../comments/voice-line.tsx';
import type { AuthorsData } from './load.ts';

/** Somebody who wrote some of the words, and how they are shown: never by colour alone. */
export interface Author {
  key: string;
  name: string;
  detail: string | null;
  /** Two or three letters of their own. */
  letters: string;
  /** Classes: a tone and a line. */
  look: string;
  /** Of the words of this language, in percent. */
  share: number;
}

const TONES = 4;
const LINES = 4;

/** Whom a run is of: a person, or their organisation; '' where nobody is known. */
function keyOf({ voices, by }: AuthorsData, voice: number | null): string {
  const of = voice === null ? undefined : voices[voice];
  if (!of) return '';
  return by === 'organisation' ? of.organisation : `${of.person}\n${of.organisation}`;
}

/** In the order in which they come in the words: no ranking. */
export function authorsOf(data: AuthorsData, unknown: string): Author[] {
  const lengths = new Map<string, number>();
  for (const { length, voice } of data.runs.flatMap(({ runs }) => runs)) {
    const key = keyOf(data, voice);
    lengths.set(key, (lengths.get(key) ?? 0) + length);
  }
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const taken = new Map<string, number>();
  return [...lengths].map(([key, length], at) => {
    const voice = data.voices.find((_, index) => keyOf(data, index) === key);
    const name = voice ? (data.by === 'organisation' ? voice.organisation : voice.person) : unknown;
    const short = initials(name) || '?';
    const nth = (taken.get(short) ?? 0) + 1;
    taken.set(short, nth);
    return {
      key,
      name,
      detail: voice ? (data.by === 'organisation' ? voice.country : fromWhere(voice)) : null,
      letters: nth === 1 ? short : `${short}${nth}`,
      look: `tone-${(at % TONES) + 1} line-${(Math.floor(at / TONES) % LINES) + 1}`,
      share: all === 0 ? 0 : Math.round((100 * length) / all),
    };
  });
}

/** A block's words, cut where another author begins. */
export function writtenIn(
  text: string,
  block: string,
  data: AuthorsData,
  authors: readonly Author[],
): { text: string; author: Author }[] {
  const written: { text: string; author: Author }[] = [];
  let at = 0;
  for (const { length, voice } of data.runs.find(({ id }) => id === block)?.runs ?? []) {
    const key = keyOf(data, voice);
    const author = authors.find((one) => one.key === key)!;
    const part = text.slice(at, at + length);
    at += length;
    const last = written.at(-1);
    if (last?.author.key === key) last.text += part;
    else written.push({ text: part, author });
  }
  return written;
}
