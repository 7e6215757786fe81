import type { Phrase } from '../print/head.ts';
import { lateWords } from '../words/late.ts';
import type { Language } from '../words/words.ts';
import type { LetterSignatory } from './letter-model.ts';
import type { Marker } from './letter-reservations.ts';

/** What has happened to the signatures of a published letter, names only where they may be named. */
export interface SinceFacts {
  published: number;
  standing: number;
  late: number;
  /** A day of the calendar, and who joined on it. */
  lateDays: readonly { day: string; signatories: readonly LetterSignatory[] }[];
  withdrawn: readonly { name: string; at: string }[];
}

/** The same, ready to draw: the numbers in each language of the letter, then who came and who went. */
export interface LetterSince {
  counts: Phrase[];
  lists: { headings: Phrase[]; entries: string[] }[];
}

/** Null while all stands as it was published. */
export function letterSince(
  facts: SinceFacts | null,
  frames: readonly Language[],
  timeZone: string,
  marked: Marker,
): LetterSince | null {
  if (facts === null || (facts.late === 0 && facts.standing === facts.published)) return null;
  const [first = 'es'] = frames;
  const inEach = (phrase: (frame: Language) => string): Phrase[] =>
    frames.map((frame) => ({ text: phrase(frame), language: frame }));
  const long = (at: string, frame: Language, zone: string) =>
    new Intl.DateTimeFormat(frame, { dateStyle: 'long', timeZone: zone }).format(new Date(at));
  const late = facts.lateDays.map(({ day, signatories }) => ({
    headings: inEach((frame) => lateWords[frame].since.late(long(`${day}T12:00:00.000Z`, frame, 'UTC'))),
    entries: signatories.map((one) => {
      const { mark } = marked(one);
      const named = mark === undefined ? one.name : `${one.name} (${mark})`;
      return one.place === '' ? named : `${named}, ${one.place}`;
    }),
  }));
  const withdrawn = {
    headings: inEach((frame) => lateWords[frame].since.withdrawn),
    entries: facts.withdrawn.map(
      ({ name, at }) => `${name} (${lateWords[first].since.withdrawnOn(long(at, first, timeZone))})`,
    ),
  };
  return {
    counts: inEach((frame) => lateWords[frame].since.counts(facts)),
    lists: [...late, withdrawn].filter(({ entries }) => entries.length > 0),
  };
}
