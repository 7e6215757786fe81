import { describe, expect, test } from 'vitest';
import {
  dayOf,
  dayParts,
  deadlineLine,
  deadlineParts,
  momentOf,
  timeAgo,
  timeLeft,
} from '../../../app/ui/dates.ts';
import { placeOfZone } from '../../../domain/words/zones.ts';

const closes = '2027-01-14T23:00:00.000Z';
const now = '2027-01-12T19:00:00.000Z';
const guatemala = 'America/Guatemala';

describe('a deadline', () => {
  test("tells the reader's zone first, the others after it, time left last", () => {
    const deadline = { at: closes, zones: [guatemala, 'America/New_York'], now };
    expect(deadlineLine(deadline, 'es')).toBe(
      'jueves 14 de enero, 17:00 (Guatemala) · 18:00 en Washington · faltan 2 días 4 h',
    );
    expect(deadlineLine(deadline, 'en')).toBe(
      'Thursday, January 14, 5:00 PM (Guatemala) · 6:00 PM in Washington · 2 days 4 h left',
    );
  });

  test('names the day again where it is another day', () => {
    const deadline = { at: closes, zones: ['Europe/Madrid', guatemala] };
    expect(deadlineLine(deadline, 'es')).toBe(
      'viernes 15 de enero, 00:00 (Madrid) · jueves 14 de enero, 17:00 en Guatemala',
    );
  });

  test('names a zone once, and tells no time left without a clock', () => {
    const { elsewhere, left } = deadlineParts({ at: closes, zones: [guatemala, guatemala] }, 'es');
    expect(elsewhere).toEqual([]);
    expect(left).toBeNull();
  });
});

describe('time left', () => {
  test.each([
    ['2027-01-12T19:00:30.000Z', 'falta menos de 1 min', 'less than 1 min left'],
    ['2027-01-12T19:01:00.000Z', 'falta 1 min', '1 min left'],
    ['2027-01-12T20:00:00.000Z', 'falta 1 h', '1 h left'],
    ['2027-01-12T23:20:00.000Z', 'faltan 4 h 20 min', '4 h 20 min left'],
    ['2027-01-13T19:00:00.000Z', 'falta 1 día', '1 day left'],
    ['2027-01-24T23:00:00.000Z', 'faltan 12 días', '12 days left'],
  ])('until %s', (instant, es, en) => {
    expect(timeLeft(instant, now, 'es')).toBe(es);
    expect(timeLeft(instant, now, 'en')).toBe(en);
  });

  test('is nothing from the very instant on', () => {
    expect(timeLeft(now, now, 'es')).toBeNull();
    expect(timeLeft('2027-01-12T18:59:59.999Z', now, 'es')).toBeNull();
  });
});

test('what happened is told by how long ago', () => {
  expect(timeAgo('2027-01-12T17:00:00.000Z', now, 'es')).toBe('hace 2 h');
  expect(timeAgo(now, now, 'en')).toBe('just now');
});

test('days carry the year only when asked', () => {
  expect(dayOf(closes, guatemala, 'es')).toBe('jueves 14 de enero');
  expect(dayOf(closes, guatemala, 'es', { year: true })).toBe('jueves 14 de enero de 2027');
  expect(momentOf(closes, 'America/Mexico_City', 'es')).toBe('jueves 14 de enero, 17:00 (Ciudad de México)');
  expect(dayParts(closes, guatemala, 'es')).toEqual({ day: '14', month: 'ene', weekday: 'jue' });
});

test('a zone is known by its city, in both languages, listed or not', () => {
  expect(placeOfZone('America/Panama', 'es')).toBe('Panamá');
  expect(placeOfZone('America/Panama', 'en')).toBe('Panama City');
  expect(placeOfZone('Pacific/Port_Moresby', 'es')).toBe('Port Moresby');
});
