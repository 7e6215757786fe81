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

/** Cyrillic and Greek letters drawn like Latin ones, small or capital, each with its double. */
const ALIKE = new Map(
  'аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx ԁd һh ԛq ԝw αa βb εe ζz ηh ιi κk μm νv οo ρp τt υu χx ϲc'
    .split(' ')
    .map(([letter, double]) => [letter!, double!]),
);

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

/** The name for matching, read by eye. */
function seen(name: string): string {
  const latin = [...name.normalize('NFKC').toLowerCase()].map((letter) => ALIKE.get(letter) ?? letter);
  return folded(latin.join(''));
}

const joined = (words: string) => words.replaceAll(' ', '');
const holdsWords = (words: string, run: string) => ` ${words} `.includes(` ${run} `);

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
