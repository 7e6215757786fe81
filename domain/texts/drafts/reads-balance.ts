import type { Reader } from '../../../db/store.ts';
import { isShielded } from '../../organizations/policy.ts';
import type { Text } from '../reads.ts';
import { balanceOf, type Dimension, type Part, type Share } from './balance.ts';
import { authorsOfText } from './reads-authors.ts';

/** How the accepted words of a text, all its languages together, and its suggestions are shared out. */
export async function balanceOfText(db: Reader, text: Text): Promise<Record<Dimension, Share[] | null>> {
  const written = new Map<string, number>();
  for (const blocks of Object.values(await authorsOfText(db, text)))
    for (const { seatId, length } of blocks.flatMap(({ runs }) => runs))
      if (seatId !== null) written.set(seatId, (written.get(seatId) ?? 0) + length);
  const suggested = await suggestionsBySeat(db, text.id);
  const seats = [...new Set([...written.keys(), ...suggested.keys()])];
  return balanceOf(
    (await factsOf(db, seats)).map(({ seatId, ...facts }) => ({
      ...facts,
      characters: written.get(seatId) ?? 0,
      ...(suggested.get(seatId) ?? { suggested: 0, accepted: 0 }),
    })),
  );
}

async function suggestionsBySeat(
  db: Reader,
  textId: string,
): Promise<Map<string, { suggested: number; accepted: number }>> {
  const rows = await db
    .selectFrom('suggestions')
    .where('text_id', '=', textId)
    .groupBy('seat_id')
    .select((eb) => [
      'seat_id',
      eb.fn.countAll<number | string>().as('suggested'),
      eb.fn
        .sum<number | string>(eb.case().when('decision', '=', 'accepted').then(1).else(0).end())
        .as('accepted'),
    ])
    .execute();
  return new Map(
    rows.map(({ seat_id, suggested, accepted }) => [
      seat_id,
      { suggested: Number(suggested), accepted: Number(accepted) },
    ]),
  );
}

type Facts = Omit<Part, 'characters' | 'suggested' | 'accepted'> & { seatId: string };

async function factsOf(db: Reader, seatIds: readonly string[]): Promise<Facts[]> {
  if (seatIds.length === 0) return [];
  const rows = await db
    .selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.organization_id', '=', 'seats.organization_id')
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id'),
    )
    .where('seats.id', 'in', seatIds)
    .select(['seats.id', 'seats.organization_id', 'people.language'])
    .select(['memberships.at_risk', 'memberships.alias', 'memberships.size'])
    .execute();
  const countries = await db
    .selectFrom('organization_countries')
    .where('organization_id', 'in', [...new Set(rows.map((row) => row.organization_id)), ''])
    .select(['organization_id', 'country'])
    .execute();
  return rows.map((row) => ({
    seatId: row.id,
    organizationId: row.organization_id,
    shielded: isShielded({ atRisk: row.at_risk === 1, alias: row.alias }),
    countries: countries
      .filter(({ organization_id }) => organization_id === row.organization_id)
      .map(({ country }) => country),
    language: row.language,
    size: row.size,
  }));
}
