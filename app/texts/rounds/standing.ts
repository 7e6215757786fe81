import { roundPagesWords } from '../../../domain/words/round-pages.ts';
import type { Language } from '../../../domain/words/words.ts';
import { placeOfZone } from '../../../domain/words/zones.ts';
import { deadlineParts, shortDayOf } from '../../ui/dates.ts';
import type { RoundOfText } from './queries.ts';

interface Clock {
  language: Language;
  now: string;
  /** The reader's zone. */
  own: string;
  /** The coalition's. */
  zone: string;
}

/** What one reader may do with an open text at this moment and until when, in one sentence; and the time left. */
export function standingOf(
  { right, round }: Pick<RoundOfText, 'right' | 'round'>,
  drafters: readonly string[],
  { language, now, own, zone }: Clock,
): { sentence: string; left: string | null } {
  const { may } = roundPagesWords[language];
  if (round === null) {
    const names = new Intl.ListFormat(language).format(drafters);
    const reads = drafters.length === 0 ? may.read : may.readDrafting(names);
    return { sentence: right === 'edit' ? may.edit : right === 'suggest' ? may.suggest : reads, left: null };
  }
  const { day, time, place, elsewhere, left } = deadlineParts(
    { at: round.closesAt, zones: [own, zone], now },
    language,
  );
  const alike = elsewhere.length === 1 && elsewhere[0]!.startsWith(`${time} `);
  const places = alike ? new Intl.ListFormat(language).format([place, placeOfZone(zone, language)]) : place;
  const until = [`${day}, ${time} (${places})`, ...(alike ? [] : elsewhere)].join(' · ');
  const groups = new Intl.ListFormat(language).format(round.bodies.map(({ name }) => name));
  const { number: n, kind, asked } = round;
  const sentence = () => {
    if (right === 'edit')
      return (kind === 'redLines' ? may.editRedLinesUntil : may.editUntil)(n, until, groups);
    if (asked && kind === 'redLines' && right !== 'suggest') return may.redLinesUntil(n, until);
    if (asked && right === 'suggest') return may.suggestUntil(n, until);
    return (right === 'suggest' ? may.othersSuggestUntil : may.othersUntil)(n, until, groups);
  };
  return { sentence: sentence(), left };
}

/** What the station says while a round is open: "ronda 1 · hasta 17 ene". */
export function roundNote(
  round: Pick<NonNullable<RoundOfText['round']>, 'number' | 'kind' | 'closesAt'>,
  zone: string,
  language: Language,
): string {
  const words = roundPagesWords[language];
  const until = shortDayOf(round.closesAt, zone, language);
  return (round.kind === 'redLines' ? words.stationRedLines : words.station)(round.number, until);
}
