import type { Instant } from '../platform.ts';
import { offset } from '../sign-ons/closing-time.ts';
import type { Language } from '../words/words.ts';
import { vtimezone, wallTime } from './vtimezone.ts';

/** Something on a calendar, in one language. */
export interface CalendarEvent {
  /** The same for ever, whoever's calendar it is in. */
  uid: string;
  /** Counts its changes. */
  sequence: number;
  changedAt: Instant;
  cancelled: boolean;
  summary: string;
  description: string;
  location: string | null;
  url: string | null;
  /** Of whole days, the first and the day after the last; else when it begins and ends. */
  span: { firstDay: string; dayAfter: string } | { startsAt: Instant; endsAt: Instant };
  zone: string;
  /** Days before. */
  reminders: readonly number[];
}

interface Calendar {
  name: string;
  language: Language;
  events: readonly CalendarEvent[];
}

/** An iCalendar file (RFC 5545). The same calendar gives the same bytes. */
export function icsOf({ name, language, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Acuerdo//Acuerdo//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    'X-PUBLISHED-TTL:PT4H',
    ...zonesOf(events),
    ...events.flatMap((event) => eventLines(event, language)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, language: Language): string[] {
  const { span, zone, location, url } = event;
  const timed = 'startsAt' in span;
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    ...(timed
      ? [
          at('DTSTART', span.startsAt, zone),
          ...(span.endsAt > span.startsAt ? [at('DTEND', span.endsAt, zone)] : []),
        ]
      : [
          `DTSTART;VALUE=DATE:${plain(span.firstDay)}`,
          `DTEND;VALUE=DATE:${plain(span.dayAfter)}`,
          'TRANSP:TRANSPARENT',
        ]),
    `SUMMARY;LANGUAGE=${language}:${text(event.summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${text(event.description)}`,
    ...(location === null ? [] : [`LOCATION:${text(location)}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(event.cancelled ? [] : event.reminders.flatMap((days) => alarm(days, event.summary))),
    'END:VEVENT',
  ];
}

function alarm(days: number, summary: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(summary)}`,
    `TRIGGER:${days === 0 ? 'PT0S' : `-P${days}D`}`,
    'END:VALARM',
  ];
}

const UTC = /^(?:Etc\/)?(?:UTC|GMT)$/;

function at(property: string, instant: Instant, zone: string): string {
  if (UTC.test(zone)) return `${property}:${utc(instant)}`;
  const time = Date.parse(instant);
  return `${property};TZID=${zone}:${wallTime(time + offset(zone, time))}`;
}

/** Every zone that is named, for the years it is needed. */
function zonesOf(events: readonly CalendarEvent[]): string[] {
  const years = new Map<string, Set<number>>();
  for (const { span, zone } of events) {
    if (!('startsAt' in span) || UTC.test(zone)) continue;
    const own = years.get(zone) ?? new Set();
    years.set(zone, own);
    for (const instant of [span.startsAt, span.endsAt]) {
      const time = Date.parse(instant);
      own.add(new Date(time).getUTCFullYear());
      own.add(new Date(time + offset(zone, time)).getUTCFullYear());
    }
  }
  return [...years]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([zone, own]) => vtimezone(zone, own));
}

const utc = (instant: Instant) => `${wallTime(Date.parse(instant))}Z`;
const plain = (day: string) => day.replaceAll('-', '');

/** A text value: what has a meaning of its own in the format is marked as being text. */
function text(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A line of at most 75 bytes, continued on the next after a space; no character is cut in two. */
function folded(line: string): string {
  let written = '';
  let length = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character, 'utf8');
    if (length + bytes > 75) {
      written += '\r\n ';
      length = 1;
    }
    written += character;
    length += bytes;
  }
  return written;
}
