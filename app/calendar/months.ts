import { dayIn } from '../../domain/platform.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The month an address asks for, "2027-01"; else the present one. */
export function monthAsked(asked: string | null, now: string, zone: string): string {
  return asked !== null && MONTH.test(asked) ? asked : dayIn(now, zone).slice(0, 7);
}

/** The month so many before or after: "2027-01", -1 → "2026-12". */
export function monthFrom(month: string, steps: number): string {
  const at = new Date(`${month}-01T12:00:00.000Z`);
  at.setUTCMonth(at.getUTCMonth() + steps);
  return at.toISOString().slice(0, 7);
}

/** The day so many after. */
export function dayFrom(day: string, steps: number): string {
  const at = new Date(`${day}T12:00:00.000Z`);
  at.setUTCDate(at.getUTCDate() + steps);
  return at.toISOString().slice(0, 10);
}

/** The weeks that hold a month, from Monday to Sunday, with the days of its neighbours that fill them. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const before = (new Date(`${first}T12:00:00.000Z`).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (
    let day = dayFrom(first, -before);
    weeks.length === 0 || day.slice(0, 7) <= month;
    day = dayFrom(day, 7)
  )
    weeks.push(Array.from({ length: 7 }, (_, i) => dayFrom(day, i)));
  return weeks;
}
