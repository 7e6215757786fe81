import type { Tone } from '../ui/badge.tsx';
import type { IconName } from '../ui/icon.tsx';
import type { Language } from '../../domain/words/words.ts';

export type Standing = 'inForce' | 'superseded' | 'expired' | 'withdrawn';

/** How each standing is shown: sign and colour beside its word. */
export const STANDING_LOOK: Record<Standing, [IconName, Tone]> = {
  inForce: ['done', 'done'],
  superseded: ['behind', 'neutral'],
  expired: ['clock', 'neutral'],
  withdrawn: ['close', 'neutral'],
};

/** A day of the calendar as an instant that is the same day everywhere it is drawn in UTC. */
export const noonOf = (day: string): string => `${day}T12:00:00.000Z`;

/** "20 de noviembre de 2026": of a day, or of an instant as a zone's calendar has it. */
export function longDay(day: string, language: Language, timeZone = 'UTC'): string {
  const format = { dateStyle: 'long', timeZone } as const;
  return new Intl.DateTimeFormat(language === 'es' ? 'es-GT' : 'en-US', format).format(
    new Date(day.includes('T') ? day : noonOf(day)),
  );
}

/** "1,2 MB". */
export function sizeOf(bytes: number, language: Language): string {
  const megabytes = bytes / 1_000_000;
  const [value, unit] = megabytes >= 1 ? [megabytes, 'megabyte'] : [bytes / 1000, 'kilobyte'];
  return new Intl.NumberFormat(language === 'es' ? 'es-GT' : 'en-US', {
    style: 'unit',
    unit,
    maximumFractionDigits: megabytes >= 1 ? 1 : 0,
  }).format(Math.max(value, 1));
}

const KINDS: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (DOCX)',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/msword': 'Word (DOC)',
  'application/rtf': 'RTF',
};

export const kindOfFile = (mime: string): string => KINDS[mime] ?? '';
