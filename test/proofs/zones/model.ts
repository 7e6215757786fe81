/**
 * Clocks as a table of the zones' laws, in whole numbers: a second opinion that asks no database of time zones and
 * shares nothing with the product. Good from 2023 on, when Mexico had given up changing its clocks but for the border.
 */
export interface Law {
  zone: string;
  /** Hours ahead of UTC in winter. */
  standard: number;
  /** One hour more from the second Sunday of March to the first of November, both at 2:00 by the clock before. */
  summer: boolean;
}

export const laws: readonly Law[] = [
  { zone: 'America/Tijuana', standard: -8, summer: true },
  { zone: 'America/Ciudad_Juarez', standard: -7, summer: true },
  { zone: 'America/Mexico_City', standard: -6, summer: false },
  { zone: 'America/Guatemala', standard: -6, summer: false },
  { zone: 'America/New_York', standard: -5, summer: true },
  { zone: 'Etc/GMT+12', standard: -12, summer: false },
];

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A wall clock's reading, as the milliseconds it would be if it were UTC's. */
export type Wall = number;

/** The walls at which the clocks change in a year: forward from the first, back from the second. */
export function changesIn(year: number): { forward: Wall; back: Wall } {
  return { forward: sunday(year, 2, 2) + 2 * HOUR, back: sunday(year, 10, 1) + 2 * HOUR };
}

/** Midnight of the month's nth Sunday. */
function sunday(year: number, month: number, nth: number): Wall {
  const first = Date.UTC(year, month, 1);
  const toSunday = (7 - ((Math.floor(first / DAY) + 4) % 7)) % 7;
  return first + (toSunday + 7 * (nth - 1)) * DAY;
}

/** How far the zone's clock runs ahead of UTC at an instant. */
export function ahead({ standard, summer }: Law, instant: number): number {
  const { forward, back } = changesIn(new Date(instant + standard * HOUR).getUTCFullYear());
  const inSummer = summer && instant >= forward - standard * HOUR && instant < back - (standard + 1) * HOUR;
  return (standard + (inSummer ? 1 : 0)) * HOUR;
}

/** Every instant at which the zone's clock shows `wall`: none where it is skipped, two where it comes twice. */
export function instantsOf(law: Law, wall: Wall): number[] {
  return [law.standard + 1, law.standard]
    .map((hours) => wall - hours * HOUR)
    .filter((instant) => instant + ahead(law, instant) === wall);
}
