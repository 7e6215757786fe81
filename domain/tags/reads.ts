import type { Reader, Writer } from '../../db/store.ts';
import type { CorridorRole } from '../../db/tables/corridor-countries.ts';
import { corridorRoles } from './constants.ts';
import type { SubjectKind, Tag } from './rules.ts';

/** A theme of the coalition's work. */
export interface Theme {
  id: string;
  coalitionId: string;
  slug: string;
  name: { es: string; en: string };
}

export interface CorridorCountry {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** In the order people travel: origin, transit, destination, return. */
  roles: CorridorRole[];
}

/** A migration corridor, with its countries along it. */
export interface Corridor extends Theme {
  countries: CorridorCountry[];
}

function select(db: Reader | Writer, table: 'corridors' | 'themes') {
  return db.selectFrom(table).selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const toTheme = (row: Row): Theme => ({
  id: row.id,
  coalitionId: row.coalition_id,
  slug: row.slug,
  name: { es: row.name_es, en: row.name_en },
});

async function withCountries(db: Reader | Writer, rows: Row[]): Promise<Corridor[]> {
  if (rows.length === 0) return [];
  const places = await db
    .selectFrom('corridor_countries')
    .select(['corridor_id', 'country', 'role'])
    .where(
      'corridor_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .orderBy('country')
    .execute();
  return rows.map((row) => {
    const own = places.filter((place) => place.corridor_id === row.id);
    const countries = [...new Set(own.map(({ country }) => country))].map((country) => ({
      country,
      roles: corridorRoles.filter((role) =>
        own.some((place) => place.country === country && place.role === role),
      ),
    }));
    return { ...toTheme(row), countries };
  });
}

/** Corridors by id, in no order. */
export async function corridorsById(db: Reader | Writer, ids: readonly string[]): Promise<Corridor[]> {
  if (ids.length === 0) return [];
  return withCountries(db, await select(db, 'corridors').where('id', 'in', ids).execute());
}

/** A coalition's corridors, in the order of their addresses. */
export async function corridorsOf(db: Reader | Writer, coalitionId: string): Promise<Corridor[]> {
  const rows = select(db, 'corridors').where('coalition_id', '=', coalitionId).orderBy('slug');
  return withCountries(db, await rows.execute());
}

/** The corridor at an address. */
export async function findCorridor(
  db: Reader,
  at: { coalitionId: string; slug: string },
): Promise<Corridor | undefined> {
  const rows = select(db, 'corridors').where('coalition_id', '=', at.coalitionId).where('slug', '=', at.slug);
  return (await withCountries(db, await rows.execute()))[0];
}

/** Themes by id, in no order. */
export async function themesById(db: Reader | Writer, ids: readonly string[]): Promise<Theme[]> {
  if (ids.length === 0) return [];
  return (await select(db, 'themes').where('id', 'in', ids).execute()).map(toTheme);
}

/** A coalition's themes, in the order of their addresses. */
export async function themesOf(db: Reader | Writer, coalitionId: string): Promise<Theme[]> {
  const rows = select(db, 'themes').where('coalition_id', '=', coalitionId).orderBy('slug');
  return (await rows.execute()).map(toTheme);
}

/** The themes each statement carries, in order. */
export async function themesOfStatements(
  db: Reader | Writer,
  statementIds: readonly string[],
): Promise<(statementId: string) => string[]> {
  const rows = await db
    .selectFrom('tags')
    .where('statement_id', 'in', [...statementIds, ''])
    .where('theme_id', 'is not', null)
    .select(['statement_id', 'theme_id'])
    .orderBy('theme_id')
    .execute();
  return (id) => rows.flatMap((row) => (row.statement_id === id ? [row.theme_id!] : []));
}

/** The theme at an address. */
export async function findTheme(
  db: Reader,
  at: { coalitionId: string; slug: string },
): Promise<Theme | undefined> {
  const row = await select(db, 'themes')
    .where('coalition_id', '=', at.coalitionId)
    .where('slug', '=', at.slug)
    .executeTakeFirst();
  return row && toTheme(row);
}

export const subjectColumn = {
  statement: 'statement_id',
  agenda: 'agenda_id',
  ask: 'ask_id',
  campaign: 'campaign_id',
  position: 'position_id',
} as const satisfies Record<SubjectKind, string>;

/** Ids, codes and numbers of the tags of these things, in the order asked: corridors, themes, objectives, places. */
export async function tagsOf(
  db: Reader | Writer,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<Tag[][]> {
  if (ids.length === 0) return [];
  const column = subjectColumn[kind];
  const rows = await db
    .selectFrom('tags')
    .select([`${column} as subject`, 'corridor_id', 'theme_id', 'objective', 'place'])
    .where(column, 'in', ids)
    .execute();
  return ids.map((id) => {
    const own = rows.filter((row) => row.subject === id);
    return [
      ...own
        .flatMap(({ corridor_id }) => (corridor_id === null ? [] : [{ corridor: corridor_id }]))
        .sort(by('corridor')),
      ...own.flatMap(({ theme_id }) => (theme_id === null ? [] : [{ theme: theme_id }])).sort(by('theme')),
      ...own.flatMap(({ objective }) => (objective === null ? [] : [{ objective }])).sort(by('objective')),
      ...own.flatMap(({ place }) => (place === null ? [] : [{ place }])).sort(by('place')),
    ];
  });
}

function by<Key extends string>(key: Key) {
  return (one: Record<Key, string | number>, other: Record<Key, string | number>) =>
    one[key] < other[key] ? -1 : 1;
}
