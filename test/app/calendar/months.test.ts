import { expect, it } from 'vitest';
import { dayFrom, monthAsked, monthFrom, weeksOf } from '../../../app/calendar/months.ts';

it('takes a month from the address only where it is one', () => {
  const now = '2026-12-01T03:00:00.000Z';
  expect(monthAsked('2027-02', now, 'UTC')).toBe('2027-02');
  for (const asked of [null, '', '2027-13', '2027-2', 'x'])
    expect(monthAsked(asked, now, 'UTC')).toBe('2026-12');
  expect(monthAsked(null, now, 'America/Guatemala')).toBe('2026-11');
});

it('counts over the ends of months and years', () => {
  expect([monthFrom('2026-12', 1), monthFrom('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  expect([dayFrom('2028-02-28', 1), dayFrom('2026-12-31', 1)]).toEqual(['2028-02-29', '2027-01-01']);
});

it.each([
  ['2026-12', 5, '2026-11-30', '2027-01-03'],
  ['2027-02', 4, '2027-02-01', '2027-02-28'],
  ['2026-08', 6, '2026-07-27', '2026-09-06'],
])('holds all of %s in %i whole weeks from Monday', (month, count, first, last) => {
  const weeks = weeksOf(month);
  expect(weeks).toHaveLength(count);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect([weeks[0]![0], weeks.at(-1)!.at(-1)]).toEqual([first, last]);
});
