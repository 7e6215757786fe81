/** How an organisation's name is put in order and recognised. Pure: the seed, imports and lists share it. */

const APOSTROPHES = /['‘’ʼʻꞌ`´]/g;
const LEADING_ARTICLE = /^(?:el|la|los|las|the|le|les) (?=\S)/;
const ELIDED_ARTICLE = /^l['’ʼ](?=\p{L})/u;
/** A. C., S. C., Inc. and their kin, once their points have become spaces. */
const LEGAL_SUFFIX = /(?: (?:a ?c|s ?c|i ?a ?p|a ?b ?p|s ?a|inc|llc|ltd))+$/;
const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };
/** Holds the ñ while accents are taken away. */
const ENYE = '\uE000';

function reduced(name: string, enye: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(ELIDED_ARTICLE, '')
    .replace(APOSTROPHES, '')
    .replace(/ñ/g, ENYE)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøł]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\uE000]+/gu, ' ')
    .trim();
  const bare = plain.replace(LEGAL_SUFFIX, '').replace(LEADING_ARTICLE, '');
  return (bare || plain).replaceAll(ENYE, enye);
}

/**
 * The name for matching: lower case, without accents, leading article, apostrophes, points and legal
 * suffix, so that "La Casa del Río, A. C." and "CASA DEL RIO" are the same.
 */
export function folded(name: string): string {
  return reduced(name, 'n');
}

/**
 * The name for ordering: compared character by character it gives Spanish alphabetical order with
 * leading articles ignored; ñ stands after every n.
 */
export function sortKey(name: string): string {
  return reduced(name, 'n~');
}

/** Negative when the first name stands before the second in a list of signatories. */
export function compareNames(a: string, b: string): number {
  return compare(sortKey(a), sortKey(b)) || compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
