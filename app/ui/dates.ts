import { commonWords } from '../../domain/words/common.ts';
import type { Language } from '../../domain/words/words.ts';
import { placeOfZone } from '../../domain/words/zones.ts';

const locales: Record<Language, string> = { es: 'es-GT', en: 'en-US' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: zone });
    formats.set(key, made);
  }
  return made;
}

const at = (instant: string) => new Date(instant);

/** "17:00" in Spanish, "5:00 PM" in English. */
export function timeOf(instant: string, zone: string, language: Language): string {
  const hours: Intl.DateTimeFormatOptions = language === 'es' ? { hourCycle: 'h23' } : { hour12: true };
  return format(language, zone, { hour: 'numeric', minute: '2-digit', ...hours })
    .format(at(instant))
    .replace('\u202f', ' ');
}

/** "jueves 14 de enero", with the year when asked or when it is not the year of `now`. */
export function dayOf(
  instant: string,
  zone: string,
  language: Language,
  { year }: { year?: boolean } = {},
): string {
  return format(language, zone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(year ? { year: 'numeric' } : {}),
  })
    .format(at(instant))
    .replace(/^(\p{L}+), (\d)/u, '$1 $2');
}

/** A day of the calendar ("2027-01-14"), the same in every zone. */
export const dayNamed = (day: string, language: Language) => dayOf(`${day}T12:00:00.000Z`, 'UTC', language);

/** "14 ene" · "Jan 14". */
export function shortDayOf(instant: string, zone: string, language: Language): string {
  return format(language, zone, { day: 'numeric', month: 'short' }).format(at(instant)).replace('.', '');
}

/** Day, short month and short weekday, for a date block. */
export function dayParts(instant: string, zone: string, language: Language) {
  const part = (options: Intl.DateTimeFormatOptions) =>
    format(language, zone, options).format(at(instant)).replace('.', '');
  return {
    day: part({ day: 'numeric' }),
    month: part({ month: 'short' }),
    weekday: part({ weekday: 'short' }),
  };
}

/** "jueves 14 de enero, 17:00 (Guatemala)". */
export function momentOf(
  instant: string,
  zone: string,
  language: Language,
  options: { year?: boolean } = {},
): string {
  const day = dayOf(instant, zone, language, options);
  return `${day}, ${timeOf(instant, zone, language)} (${placeOfZone(zone, language)})`;
}

function lengthOf(milliseconds: number, language: Language): string | null {
  const { days, hours, minutes } = commonWords[language].time;
  const total = Math.floor(milliseconds / 60_000);
  if (total < 1) return null;
  const d = Math.floor(total / 1440);
  const h = Math.floor((total % 1440) / 60);
  const m = total % 60;
  if (d > 0) return h > 0 && d < 7 ? `${days(d)} ${hours(h)}` : days(d);
  if (h > 0) return m > 0 && h < 12 ? `${hours(h)} ${minutes(m)}` : hours(h);
  return minutes(m);
}

/** "faltan 2 días 4 h"; nothing once the instant has come. */
export function timeLeft(instant: string, now: string, language: Language): string | null {
  const left = Date.parse(instant) - Date.parse(now);
  if (left <= 0) return null;
  const { time } = commonWords[language];
  const length = lengthOf(left, language);
  return length === null ? time.leftUnderAMinute : time.left(length, /^1 \D/.test(length));
}

/** "hace 2 h". */
export function timeAgo(instant: string, now: string, language: Language): string {
  const { time } = commonWords[language];
  const length = lengthOf(Date.parse(now) - Date.parse(instant), language);
  return length === null ? time.agoUnderAMinute : time.ago(length);
}

/** The same instant elsewhere: "18:00 en Washington", with the day where it is another one. */
export function elsewhere(instant: string, zone: string, home: string, language: Language): string {
  const day = dayOf(instant, zone, language);
  const time = timeOf(instant, zone, language);
  const place = commonWords[language].time.in(placeOfZone(zone, language));
  return day === dayOf(instant, home, language) ? `${time} ${place}` : `${day}, ${time} ${place}`;
}

/** A deadline as parts to be laid out: the reader's zone first, then the others, time left last. */
export interface DeadlineParts {
  day: string;
  time: string;
  place: string;
  elsewhere: string[];
  left: string | null;
}

/** The parts of a deadline. `zones`: the reader's first, then the convenor's, then others; doubles are dropped. */
export function deadlineParts(
  { at: instant, zones, now, year }: { at: string; zones: string[]; now?: string; year?: boolean },
  language: Language,
): DeadlineParts {
  const [home = 'UTC', ...others] = [...new Set(zones)];
  return {
    day: dayOf(instant, home, language, { year }),
    time: timeOf(instant, home, language),
    place: placeOfZone(home, language),
    elsewhere: others.map((zone) => elsewhere(instant, zone, home, language)),
    left: now === undefined ? null : timeLeft(instant, now, language),
  };
}

/** "jueves 14 de enero, 17:00 (Guatemala) · 18:00 en Washington · faltan 2 días 4 h". */
export function deadlineLine(deadline: Parameters<typeof deadlineParts>[0], language: Language): string {
  const { day, time, place, elsewhere: others, left } = deadlineParts(deadline, language);
  return [`${day}, ${time} (${place})`, ...others, ...(left === null ? [] : [left])].join(' · ');
}

/** An instant by the clock of a zone, as a field for a date and hour holds it: "2026-11-28T15:35". */
export function fieldMoment(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  }).formatToParts(new Date(instant));
  const at = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${at('year')}-${at('month')}-${at('day')}T${at('hour')}:${at('minute')}`;
}
