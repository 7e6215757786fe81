import { DAY } from '../../platform.ts';

/** A holiday of a year: the days on which it is kept, as days since 1970 in no zone. */
type Rule = (year: number) => number[];

const dayOf = (year: number, monthDay: string) => Date.parse(`${year}-${monthDay}T00:00:00.000Z`) / DAY;
/** 0 is Sunday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

const on =
  (...days: string[]): Rule =>
  (year) =>
    days.map((one) => dayOf(year, one));
/** So many days from Easter Sunday. */
const easter =
  (...offsets: number[]): Rule =>
  (year) =>
    offsets.map((one) => easterOf(year) + one);
/** The nth of a weekday in a month, "10", and days after it. */
const nth =
  (month: string, weekday: number, n: number, ...after: number[]): Rule =>
  (year) => {
    const first = dayOf(year, `${month}-01`);
    const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
    return [0, ...after].map((more) => day + more);
  };
/** The last Monday before a day. */
const mondayBefore =
  (monthDay: string): Rule =>
  (year) => {
    const day = dayOf(year, monthDay) - 1;
    return [day - ((weekdayOf(day) + 6) % 7)];
  };
/** Moved to the Monday that follows, unless it is one. */
const toMonday =
  (...days: string[]): Rule =>
  (year) =>
    days.map((one) => dayOf(year, one)).map((day) => day + ((8 - weekdayOf(day)) % 7));
/** Moved to the nearer Monday: back from Tuesday and Wednesday, else on. */
const nearMonday =
  (...days: string[]): Rule =>
  (year) =>
    days
      .map((one) => dayOf(year, one))
      .map((day) =>
        [2, 3].includes(weekdayOf(day)) ? day + 1 - weekdayOf(day) : day + ((8 - weekdayOf(day)) % 7),
      );
/** Kept on the Friday before a Saturday and on the Monday after a Sunday. */
const observed =
  (...days: string[]): Rule =>
  (year) =>
    days
      .map((one) => dayOf(year, one))
      .map((day) => day + (weekdayOf(day) === 6 ? -1 : weekdayOf(day) === 0 ? 1 : 0));

/**
 * National holidays by the law of each country, of the region and of where its people are. Holidays of states,
 * departments and towns, and those a government grants for one year, are not among them (0038).
 */
const RULES: Record<string, readonly Rule[]> = {
  // Holidays Act of Belize, chapter 289.
  BZ: [
    on('01-01', '01-15', '05-01', '08-01', '09-10', '09-21', '11-19', '12-25', '12-26'),
    easter(-2, -1, 1),
    nth('10', 1, 2),
  ],
  // Canada Labour Code, section 166.
  CA: [
    on('01-01', '07-01', '09-30', '11-11', '12-25', '12-26'),
    easter(-2),
    mondayBefore('05-25'),
    nth('09', 1, 1),
    nth('10', 1, 2),
  ],
  // Ley 51 de 1983.
  CO: [
    on('01-01', '05-01', '07-20', '08-07', '12-08', '12-25'),
    easter(-3, -2, 43, 64, 71),
    toMonday('01-06', '03-19', '06-29', '08-15', '10-12', '11-01', '11-11'),
  ],
  // Código de Trabajo, artículo 148.
  CR: [
    on('01-01', '04-11', '05-01', '07-25', '08-02', '08-15', '08-31', '09-15', '12-01', '12-25'),
    easter(-3, -2),
  ],
  // Código de Trabajo y Ley 139-97.
  DO: [
    on('01-01', '01-21', '02-27', '05-01', '08-16', '09-24', '12-25'),
    easter(-2, 60),
    nearMonday('01-06', '01-26', '11-06'),
  ],
  // Código de Trabajo, artículo 127.
  GT: [on('01-01', '05-01', '06-30', '09-15', '10-20', '11-01', '12-25'), easter(-3, -2, -1)],
  // Código de Trabajo, artículo 339, y Decreto 78-2015: la semana morazánica.
  HN: [on('01-01', '04-14', '05-01', '09-15', '12-25'), easter(-3, -2, -1), nth('10', 3, 1, 1, 2)],
  // Constitution de la République d’Haïti, article 275-1, et Code du travail.
  HT: [
    on('01-01', '01-02', '05-01', '05-18', '08-15', '10-17', '11-01', '11-02', '11-18', '12-25'),
    easter(-48, -47, -2, 39, 60),
  ],
  // Ley Federal del Trabajo, artículo 74.
  MX: [on('01-01', '05-01', '09-16', '12-25'), nth('02', 1, 1), nth('03', 1, 3), nth('11', 1, 3)],
  // Código del Trabajo, artículo 66.
  NI: [on('01-01', '05-01', '07-19', '09-14', '09-15', '12-08', '12-25'), easter(-3, -2)],
  // Código de Trabajo, artículo 46.
  PA: [
    on('01-01', '01-09', '05-01', '11-03', '11-05', '11-10', '11-28', '12-08', '12-20', '12-25'),
    easter(-47, -2),
  ],
  // Código de Trabajo, artículo 190.
  SV: [on('01-01', '05-01', '05-10', '06-17', '08-06', '09-15', '11-02', '12-25'), easter(-3, -2, -1)],
  // 5 U.S.C. 6103.
  US: [
    observed('01-01', '06-19', '07-04', '11-11', '12-25'),
    nth('01', 1, 3),
    nth('02', 1, 3),
    mondayBefore('06-01'),
    nth('09', 1, 1),
    nth('10', 1, 2),
    nth('11', 4, 4),
  ],
};

/** The countries whose holidays are known. */
export const HOLIDAY_COUNTRIES: readonly string[] = Object.keys(RULES);

/** Whether a day, "2027-01-09", is a national holiday; never where a country's are not known. */
export function isHoliday(day: string, country: string): boolean {
  const at = Date.parse(`${day}T00:00:00.000Z`) / DAY;
  const year = Number(day.slice(0, 4));
  // New Year's Day of the next year may be kept on the last day of this one.
  return [year, year + 1].some((each) => holidaysOf(country, each).has(at));
}

const kept = new Map<string, Set<number>>();

function holidaysOf(country: string, year: number): Set<number> {
  const key = `${country} ${year}`;
  let days = kept.get(key);
  if (!days) {
    days = new Set((RULES[country] ?? []).flatMap((rule) => rule(year)));
    if (kept.size > 2_000) kept.clear();
    kept.set(key, days);
  }
  return days;
}

/** Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day) / DAY;
}
