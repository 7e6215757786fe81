import { expect, it } from 'vitest';
import { lookOf, resemblance } from '../../../domain/organizations/look-alikes.ts';

it.each([
  ['letters of another alphabet', 'Саѕа Jacaranda'],
  ['r and n for m', 'Cornité Jacaranda'],
  ['a capital i for l', 'Casa deI Río'],
  ['a bar for l', 'Casa de| Río'],
  ['full width', 'Ｃａｓａ del Río'],
  ['accents', 'Cása del Rio'],
  ['a combining mark', 'Cas\u0323a del Rio'],
  ['capitals', 'CASA DEL RÍO'],
  ['a leading article', 'La Casa del Río'],
  ['initials of a legal form', 'Casa del Río, A. C.'],
  ['a legal form written out', 'Casa del Río, Asociación Civil'],
  ['a long dash', 'Casa — del Río'],
])('takes names for one that differ by %s', (_how, name) => {
  const real = ['Casa Jacaranda', 'Comité Jacaranda', 'Casa del Río'];
  expect(real.map((one) => resemblance(name, one))).toContain('same');
});

it('tells names apart that people tell apart', () => {
  const names = [
    'Casa del Río',
    'Casa del Mar',
    'Casa de la Ría',
    'Juanas del Sur',
    'Luanas del Sur',
    'Red 10',
    'Red 11',
  ];
  expect(new Set(names.map(lookOf)).size).toBe(names.length);
});

it('says where one name holds the other', () => {
  expect(resemblance('Amistades de la Casa del Río', 'Casa del Río')).toBe('part');
  expect(resemblance('Casa del Río', 'Federación Casa del Río')).toBe('part');
  expect(resemblance('Casa del Río', 'Casa Jacaranda')).toBeNull();
});
