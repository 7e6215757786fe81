import type { Language } from '../../domain/words/words.ts';

const LENGTHS = { short: 'short', long: 'long' } as const;
const locales: Record<Language, string> = { es: 'es-GT', en: 'en-US' };

function said(options: Intl.DateTimeFormatOptions, moment: string, language: Language): string {
  const at = new Date(`${moment}-01-01`.slice(0, 10));
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' })
    .format(at)
    .replace('.', '');
}

/** "2027", "mar 2027", "18 mar 2027": as exactly as it is known; without the year where it is `year`'s. */
export function momentWords(
  moment: string,
  language: Language,
  { year, length = 'short' }: { year?: string | null; length?: keyof typeof LENGTHS } = {},
): string {
  const own = moment.slice(0, 4);
  const withYear = own === year ? {} : { year: 'numeric' as const };
  if (moment.length === 4) return own;
  const month = LENGTHS[length];
  if (moment.length === 7) return said({ month, ...withYear }, moment, language);
  return said({ day: 'numeric', month, ...withYear }, moment, language);
}

/** "26 de enero", "26 de enero de 2027" where that is not the year of `now`: a year, a day or an instant. */
export function dayWords(day: string, language: Language, now: string): string {
  return momentWords(day, language, { year: now.slice(0, 4), length: 'long' });
}

/** "2027", "2027–2028", "marzo de 2027": the time an agenda is meant for; nothing where nobody has said it. */
export function periodWords(from: string | null, to: string | null, language: Language): string | null {
  const ends = [from, to].filter((end) => end !== null);
  const [first, last] = ends.map((end) => momentWords(end, language, { length: 'long' }));
  if (first === undefined) return null;
  return last === undefined || last === first ? first : `${first} – ${last}`;
}
