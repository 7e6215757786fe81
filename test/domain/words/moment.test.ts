import { expect, it } from 'vitest';
import { moment } from '../../../domain/words/words.ts';

it.each([
  ['es', 'America/Guatemala', '14 de enero de 2027, 17:00 (Guatemala)'],
  ['en', 'America/Mexico_City', 'January 14, 2027, 5:00 PM (Mexico City)'],
  ['es', 'America/New_York', '14 de enero de 2027, 18:00 (Washington)'],
  ['en', undefined, 'January 14, 2027, 11:00 PM (UTC)'],
] as const)('says in %s the hour of %s with its place', (language, zone, words) => {
  expect(moment(language, '2027-01-14T23:00:00.000Z', zone)).toBe(words);
});

it('says nothing of no instant', () => {
  expect(moment('es', undefined, 'America/Guatemala')).toBe('');
});
