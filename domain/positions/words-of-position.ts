import { normalLine } from '../texts/normal-form.ts';

/** Paragraphs of plain words, parted by empty lines; lines within one stay lines. Nothing invisible is kept. */
export function paragraphsOf(words: string): string[] {
  return words
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.split('\n').map(normalLine).filter(Boolean).join('\n'))
    .filter(Boolean);
}

/** The one form in which the words of a position are stored. */
export function tidyWords(words: string): string {
  return paragraphsOf(words).join('\n\n');
}

/** Whether these words stand in those, whole words and in this order, wherever lines and paragraphs end. */
export function standsIn(words: string, whole: string): boolean {
  const asked = flat(words);
  if (asked === '') return false;
  const said = flat(whole);
  for (let at = said.indexOf(asked); at >= 0; at = said.indexOf(asked, at + 1))
    if (!goesOn(said, at) && !goesOn(said, at + asked.length)) return true;
  return false;
}

/** However it is typed, an apostrophe or a glottal stop between letters, or after one at the end of a word, parts no word. */
const GLOTTAL = /(?<=\p{L})['’‘ʼʻꞌ`´]/gu;

/** Lower case, without accents and signs, words parted by one space: what is searched, and what one searches for. */
export function foldedWords(text: string): string {
  return text
    .replace(GLOTTAL, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const MOST_WORDS = 10;

/** The words of a search, folded: each must occur. None of them holds a sign that means something to a database. */
export function searchedWords(search: string): string[] {
  return foldedWords(search.slice(0, 200)).split(' ').filter(Boolean).slice(0, MOST_WORDS);
}

const flat = (words: string) => normalLine(words.replace(/\n/g, ' '));

/** Whether a word goes on across this place. */
function goesOn(text: string, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}
