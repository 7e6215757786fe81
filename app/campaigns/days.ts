import type { Language } from '../../domain/words/words.ts';

const LOCALES: Record<Language, string> = { es: 'es-GT', en: 'en-US' };
const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** "14 de enero de 2027": a day of the calendar, "2027-01-14", which is the same one in every zone. */
export function dateWords(day: string, language: Language, form: Intl.DateTimeFormatOptions = LONG): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...form, timeZone: 'UTC' }).format(noonOf(day));
}

/** "14 ene 2027" · "Jan 14, 2027". */
export function shortDate(day: string, language: Language): string {
  return dateWords(day, language, { day: 'numeric', month: 'short', year: 'numeric' }).replaceAll('.', '');
}

/** "enero de 2027" of "2027-01". */
export function monthWords(month: string, language: Language): string {
  return dateWords(`${month}-01`, language, { month: 'long', year: 'numeric' });
}

/** A day as the instant that falls on it wherever it is read as UTC. */
export function instantOf(day: string): string {
  return noonOf(day).toISOString();
}

/** The time of day at an instant in a zone, as forms take it: "17:05". */
export function hourIn(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
}

const noonOf = (day: string) => new Date(`${day}T12:00:00.000Z`);
