import unhomoglyph from 'unhomoglyph';
import { folded } from './names.ts';

/** What the law puts behind a name, written out or as initials. */
const LEGAL_FORMS =
  'asociacion civil|sociedad civil|sociedad anonima|a ?c|s ?c|s ?a|i ?a ?p|a ?b ?p|de c ?v|s de r ?l|s ?r ?l|s ?a ?s|e ?v|o ?n ?g|o ?s ?c|n ?g ?o|corp|inc|incorporated|limited|llc|ltd';
const ASCII = /^[ -~]+$/;
const LEGAL_FORM = new RegExp(`(?: (?:${LEGAL_FORMS.split('|').map(drawnOf).join('|')}))+$`);

/**
 * What a name looks like, so that two names a reader takes for one are the same: the UTS #39 skeleton of its NFKC form,
 * without accents, points, spaces, leading article and legal form. Small i, l and 1 are one, as in "CasIta" and "caslta".
 */
export function lookOf(name: string): string {
  return joined(seen(name));
}

/**
 * Whether a name can be taken for another's: as it is matched it is the same, or holds it as a whole run of words.
 * `own` are the names of whoever wants to use it; what one of them holds, a longer form of it may hold too.
 */
export function borrows(name: string, other: string, own: readonly string[]): boolean {
  const [asked, theirs] = [seen(name), seen(other)];
  if (theirs === '') return false;
  const ours = own.map(seen);
  if (joined(asked) === joined(theirs)) return !ours.some((one) => joined(one) === joined(theirs));
  return holdsWords(asked, theirs) && !ours.some((one) => holdsWords(one, theirs));
}

/** Whether readers may take one of two names for the other, or for a part of it; `same` where they look alike whole. */
export function resemblance(name: string, other: string): 'same' | 'part' | null {
  if (lookOf(name) === lookOf(other)) return 'same';
  return borrows(name, other, []) || borrows(other, name, []) ? 'part' : null;
}

/** Names are asked about again and again, each against all others of a coalition. */
const KEPT = 10_000;
const drawn = new Map<string, string>();

/** The words of a name as they are drawn. */
function seen(name: string): string {
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const plain = name
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Pd}/gu, ' ');
  const latin = folded(drawnOf(plain.normalize('NFC')));
  const words = latin.replace(LEGAL_FORM, '') || latin;
  if (drawn.size >= KEPT) drawn.clear();
  drawn.set(name, words);
  return words;
}

/** The skeleton of what is written, small; i, l and 1 are one. */
function drawnOf(written: string): string {
  const latin = [...written].map(letterOf).join('');
  return unhomoglyph(latin.toLowerCase()).toLowerCase().replace(/[1i]/g, 'l');
}

/** A letter of another alphabet as the Latin one it is drawn like, small or as a capital. */
function letterOf(letter: string): string {
  if (ASCII.test(letter)) return letter;
  const [small, capital] = [unhomoglyph(letter), unhomoglyph(letter.toUpperCase())];
  return !ASCII.test(small) && ASCII.test(capital) ? capital : small;
}

const joined = (words: string) => words.replaceAll(' ', '');
const holdsWords = (words: string, run: string) => ` ${words} `.includes(` ${run} `);
