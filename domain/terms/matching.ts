/**
 * Finds terms in words: whole words, whatever their capitals and accents. Pure: the editor marks with it, and the
 * server counts with it.
 */

/** A term as it is looked for in one language. */
export interface TermSought {
  id: string;
  forms: readonly string[];
}

/** Words that are a term: from one place of a piece of text to another. */
export interface TermFound {
  term: string;
  from: number;
  to: number;
}

/** Finds the terms in a piece of words: of those that begin at one word the longest, and none within another. */
export type TermFinder = (words: string) => TermFound[];

/** Where an apostrophe parts two words or marks an ending; elsewhere it is a letter, as in Mayan languages. */
const APOSTROPHE_PARTS = /^(ca|en|es|fr|gl|ht|it|pt)(-|$)/;
const APOSTROPHES = /['’‘ʼʻ`]/;
const LETTER = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const DASH = /\p{Pd}/u;
const SPACE = /\s/u;
const TILDE = '\u0303';
const SOFT_HYPHEN = '\u00AD';

/** A piece of words as they are compared, one character after the other, and where each stands in the piece. */
interface Folded {
  chars: string[];
  from: number[];
  to: number[];
}

/** Small letters without accents; "ñ" stays a letter of its own. Blanks are one blank, and dashes one dash. */
function fold(words: string, language: string): Folded {
  const parts = APOSTROPHE_PARTS.test(language);
  const read: Folded = { chars: [], from: [], to: [] };
  let at = 0;
  for (const point of words) {
    const end = at + point.length;
    for (const char of point <= '\u007F' ? point.toLowerCase() : point.normalize('NFD'))
      take(read, char.toLowerCase(), at, end, parts);
    at = end;
  }
  return read;
}

function take({ chars, from, to }: Folded, char: string, start: number, end: number, parts: boolean): void {
  const last = chars.length - 1;
  const within = !isPlain(char) && (char === SOFT_HYPHEN || MARK.test(char));
  const like = within ? '' : alike(char, parts, last >= 0 && isLetter(chars[last]!));
  if (within && char === TILDE && chars[last] === 'n') chars[last] = 'ñ';
  if (within || (like === ' ' && chars[last] === ' ')) {
    if (last >= 0) to[last] = end;
    return;
  }
  chars.push(like);
  from.push(start);
  to.push(end);
}

function alike(char: string, parts: boolean, afterLetter: boolean): string {
  if (isPlain(char)) return char;
  if (SPACE.test(char)) return ' ';
  if (APOSTROPHES.test(char)) return parts || (!afterLetter && char !== 'ʼ') ? "'" : 'ʼ';
  return DASH.test(char) ? '-' : char;
}

const isPlain = (char: string): boolean => char >= 'a' && char <= 'z';
const isLetter = (char: string): boolean => isPlain(char) || LETTER.test(char);

/** Words as they are compared: two forms that read the same find the same. */
export function folded(words: string, language: string): string {
  return fold(words, language).chars.join('');
}

/** What may follow some characters of a form. */
interface Step {
  next: Map<string, Step>;
  /** After "*": whatever the word goes on with. */
  rest: Step | null;
  term: string | null;
}

const step = (): Step => ({ next: new Map(), rest: null, term: null });

interface End {
  term: string;
  at: number;
  /** How much of it was written out in the form. */
  literal: number;
}

/** Makes ready to find terms in words of one language. Of two terms with one form the first is found. */
export function termFinder(language: string, terms: readonly TermSought[]): TermFinder {
  const root = step();
  for (const { id, forms } of terms) for (const form of forms) learn(root, fold(form, language).chars, id);
  return (words) => (root.next.size === 0 ? [] : findAll(root, fold(words, language)));
}

function learn(root: Step, chars: readonly string[], term: string): void {
  let here = root;
  for (const char of chars) {
    if (char === '*') here = here.rest ??= step();
    else {
      const next = here.next.get(char) ?? step();
      here.next.set(char, next);
      here = next;
    }
  }
  here.term ??= term;
}

function findAll(root: Step, { chars, from, to }: Folded): TermFound[] {
  const found: TermFound[] = [];
  for (let at = 0; at < chars.length;) {
    const end = isLetter(chars[at]!) ? longest(root, chars, at, 0) : null;
    if (end) found.push({ term: end.term, from: from[at]!, to: to[end.at - 1]! });
    at = end ? end.at : afterWord(chars, at);
  }
  return found;
}

/** Where the next word may begin. */
function afterWord(chars: readonly string[], at: number): number {
  const end = endOfWord(chars, at);
  return end === at ? at + 1 : end;
}

function endOfWord(chars: readonly string[], at: number): number {
  let end = at;
  while (end < chars.length && isLetter(chars[end]!)) end += 1;
  return end;
}

function longest(begin: Step, chars: readonly string[], start: number, written: number): End | null {
  let best: End | null = null;
  let here: Step | undefined = begin;
  for (let at = start; here; at += 1) {
    const literal = written + at - start;
    if (here.term !== null && isEnd(chars, at)) best = better(best, { term: here.term, at, literal });
    if (here.rest) best = better(best, longest(here.rest, chars, endOfWord(chars, at), literal));
    here = at < chars.length ? here.next.get(chars[at]!) : undefined;
  }
  return best;
}

const isEnd = (chars: readonly string[], at: number): boolean =>
  at === chars.length || !isLetter(chars[at]!) || !isLetter(chars[at - 1]!);

function better(one: End | null, other: End | null): End | null {
  if (one === null || other === null) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return other.literal > one.literal ? other : one;
}
