import { describe, expect, it } from 'vitest';
import { countWords } from '../../../domain/texts/schema.ts';

describe('words', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ['Tz’ikin Mam, A. C.', 4],
    ['72 horas — sin separarlo', 4],
    ['niñas, niños y adolescentes…', 4],
    ['co-sponsors of the 1,200 requests', 5],
    ['{n}', 1],
    ['10.7 del 2026-05-08', 3],
  ])('of %j are %i', (text, n) => {
    expect(countWords(text)).toBe(n);
  });
});
