import type { Language } from '../../domain/words/words.ts';
import { dayParts, shortDayOf } from '../ui/dates.ts';
import type { Moment } from './asks-by-status.ts';

/** "18 mar, audiencia", "marzo de 2027": a moment as exactly as people know it, and where. */
export function placedMoment({ on, venue }: Moment, language: Language): string {
  const place = venue[language] ?? venue.es ?? venue.en;
  return [dayWords(on, language), ...(place === null ? [] : [place])].join(', ');
}

function dayWords(on: string, language: Language): string {
  const [year = '', month, day] = on.split('-');
  if (month === undefined) return year;
  const at = `${year}-${month}-${day ?? '01'}T12:00:00Z`;
  return day === undefined
    ? `${dayParts(at, 'UTC', language).month} ${year}`
    : shortDayOf(at, 'UTC', language);
}
