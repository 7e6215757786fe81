import type { SuggestionRow } from './queries.ts';

export type Place = SuggestionRow['places'][number];

/** What a suggestion changes in one paragraph, in the order of its words. */
export interface ChangedParagraph {
  language: string;
  block: string;
  before: string;
  changes: (Pick<Place, 'struck' | 'put' | 'reformats'> & {
    /** The words up to the next change, or after the last; in long ones "…" stands for what is left out. */
    then: string;
  })[];
}

/** How much of the words between two changes is told at each end. */
const AROUND = 30;

/** The places of a suggestion by paragraph: what it changes in one is read in one. */
export function byParagraph(places: readonly Place[]): ChangedParagraph[] {
  const found: { last: Place; paragraph: ChangedParagraph }[] = [];
  for (const place of places) {
    const { language, block, before, struck, put, reformats, after } = place;
    const change = { struck, put, reformats, then: after };
    const open = found.at(-1);
    if (open?.last.language === language && open.last.block === block) {
      open.paragraph.changes.at(-1)!.then = between(open.last, place);
      open.paragraph.changes.push(change);
      open.last = place;
    } else found.push({ last: place, paragraph: { language, block, before, changes: [change] } });
  }
  return found.map(({ paragraph }) => paragraph);
}

/** The accepted words from one change to the next. Both tell some around them: whole where those meet. */
function between(one: Place, next: Place): string {
  const [ahead, behind] = [one.after.replace(/…$/, ''), next.before.replace(/^…/, '')];
  const stood = one.before.replace(/^…/, '') + one.struck;
  for (let length = Math.min(ahead.length, behind.length); length > 0; length--) {
    const words = behind.slice(-length);
    const earlier = behind.slice(0, -length);
    if (ahead.startsWith(words) && (stood.endsWith(earlier) || earlier.endsWith(stood)))
      return shortened(words);
  }
  return `${beginning(ahead)} … ${end(behind)}`;
}

const shortened = (words: string): string =>
  words.length <= 2 * AROUND ? words : `${beginning(words)} … ${end(words)}`;

const beginning = (words: string): string =>
  words.length <= AROUND
    ? words.trimEnd()
    : words
        .slice(0, AROUND)
        .replace(/\s+\S*$/, '')
        .toWellFormed();

const end = (words: string): string =>
  words.length <= AROUND
    ? words.trimStart()
    : words
        .slice(-AROUND)
        .replace(/^\S*\s+/, '')
        .toWellFormed();
