import type { Reader, Writer } from '../../../db/store.ts';
import type { LaddersTable } from '../../../db/tables/ladders.ts';
import { inForceAt, isUnshielded } from '../../organizations/reads.ts';
import type { Instant } from '../../platform.ts';
import { HOLIDAY_COUNTRIES, isHoliday } from './holidays.ts';
import type { RungPlan } from './plan.ts';

/** The days before the delivery of a statement. */
export interface Ladder {
  statementId: string;
  coalitionId: string;
  deliveryAt: Instant;
  zone: string;
  countries: string[];
  /** The one nearest to the delivery first. */
  rungs: RungPlan[];
  /** Counts its plans, from 0. */
  sequence: number;
  plannedAt: Instant;
}

const toLadder = (row: LaddersTable): Ladder => ({
  statementId: row.statement_id,
  coalitionId: row.coalition_id,
  deliveryAt: row.delivery_at,
  zone: row.zone,
  countries: JSON.parse(row.countries) as string[],
  rungs: JSON.parse(row.rungs) as RungPlan[],
  sequence: row.sequence,
  plannedAt: row.planned_at,
});

export async function findLadder(db: Reader | Writer, statementId: string): Promise<Ladder | null> {
  const row = await db
    .selectFrom('ladders')
    .where('statement_id', '=', statementId)
    .selectAll()
    .executeTakeFirst();
  return row ? toLadder(row) : null;
}

/** Every ladder of a coalition, or of the statements of one campaign. Who may read each is the caller's question. */
export async function laddersOf(
  db: Reader,
  of: { coalitionId: string; campaignId: string | null },
): Promise<Ladder[]> {
  let query = db
    .selectFrom('ladders')
    .where('ladders.coalition_id', '=', of.coalitionId)
    .selectAll()
    .orderBy('statement_id');
  if (of.campaignId !== null)
    query = query.where('statement_id', 'in', (eb) =>
      eb
        .selectFrom('campaign_statements')
        .where('campaign_id', '=', of.campaignId!)
        .select('campaign_statements.statement_id'),
    );
  return (await query.execute()).map(toLadder);
}

/** The countries of members that may be named in the open: of the others nobody learns where they are. */
export async function memberCountries(
  db: Reader | Writer,
  coalitionId: string,
  now: Instant,
): Promise<string[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin(
      'organization_countries',
      'organization_countries.organization_id',
      'memberships.organization_id',
    )
    .where('memberships.coalition_id', '=', coalitionId)
    .where(inForceAt(now))
    .where(isUnshielded())
    .select('country')
    .distinct()
    .orderBy('country')
    .execute();
  return rows.map(({ country }) => country);
}

/** In which of these countries a day is a holiday. */
export function holidayIn(day: string, countries: readonly string[]): string[] {
  return countries.filter((country) => isHoliday(day, country));
}

/** Of these, the countries whose holidays are not known. */
export function unknownHolidays(countries: readonly string[]): string[] {
  return countries.filter((country) => !HOLIDAY_COUNTRIES.includes(country));
}
