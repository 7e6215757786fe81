import { countryOf } from '../../domain/words/places.ts';
import { REGION } from './filters.ts';
import type { CorridorPage } from './queries.ts';

type CorridorAsk = CorridorPage['all']['asks'][number];

/** The statuses a table has a column for, in the order of an ask's way: won also in part, and at the end those that were not. */
export const STATUS_COLUMNS = [
  ['proposed', ['proposed']],
  ['adopted', ['adopted']],
  ['won', ['inPart', 'won']],
  ['ended', ['lost', 'dropped']],
] as const satisfies readonly (readonly [string, readonly CorridorAsk['status'][]])[];
export type StatusColumn = (typeof STATUS_COLUMNS)[number][0];

/** The places of an ask in a corridor: its countries there, else the region. */
function countriesOf({ tags }: CorridorAsk, countries: readonly string[]): string[] {
  const here = tags.flatMap(({ place }) => (place === null ? [] : [countryOf(place)]));
  const inside = countries.filter((country) => here.includes(country));
  return inside.length === 0 ? [REGION] : inside;
}

/** Whether an ask stands in a column. */
export function isIn(status: CorridorAsk['status'], column: string): boolean {
  const found = STATUS_COLUMNS.find(([name]) => name === column);
  return found !== undefined && (found[1] as readonly string[]).includes(status);
}

/** How many asks of each column there are in each country of a corridor, and in the region. */
export function asksByStatus(
  asks: readonly CorridorAsk[],
  countries: readonly string[],
): Record<string, Record<StatusColumn, number>> {
  const at = (place: string) => {
    const here = asks.filter((ask) => countriesOf(ask, countries).includes(place));
    const counts = STATUS_COLUMNS.map(([column]) => [
      column,
      here.filter(({ status }) => isIn(status, column)).length,
    ]);
    return Object.fromEntries(counts) as Record<StatusColumn, number>;
  };
  return Object.fromEntries([...countries, REGION].map((place) => [place, at(place)]));
}

export interface Moment {
  /** "2027", "2027-03" or "2027-03-18". */
  on: string;
  venue: { es: string | null; en: string | null };
}

/** The next moment of an ask in each country, from a day on. */
export function nextMoments(
  asks: readonly CorridorAsk[],
  countries: readonly string[],
  today: string,
): Record<string, Moment> {
  const open = asks.flatMap(({ moment, status, ...ask }) =>
    moment !== null && moment >= today.slice(0, moment.length) && status !== 'lost' && status !== 'dropped'
      ? [{ ...ask, status, moment }]
      : [],
  );
  const next: Record<string, Moment> = {};
  for (const ask of open.toSorted((one, other) => (one.moment < other.moment ? -1 : 1)))
    for (const country of countriesOf(ask, countries))
      next[country] ??= { on: ask.moment, venue: { es: ask.venue, en: ask.venueEn } };
  return next;
}
