import type { ExpressionBuilder } from 'kysely';
import type { Reader, Writer } from '../../db/store.ts';
import type { TargetLevel } from '../../db/tables/targets.ts';
import type { Tables } from '../../db/tables/index.ts';
import { NotFound } from '../errors.ts';
import { folded } from '../organizations/names.ts';
import type { Instant } from '../platform.ts';

/** What even the public may read of an addressee of a published ask. */
export interface Addressee {
  id: string;
  office: { es: string; en: string };
  institution: { es: string; en: string };
  level: TargetLevel;
  country: string | null;
}

/** Who can decide what is asked, as members know them. */
export interface Target extends Addressee {
  coalitionId: string;
  /** Null while nobody knows who holds the office. */
  personName: string | null;
  /** The language they are best written to in. */
  language: string | null;
  /** From -2, against, to 2, for. */
  position: number | null;
  /** The organisation that has access to them. */
  relationOrganizationId: string | null;
  folded: string;
  endedAt: Instant | null;
}

function selectTargets(db: Reader | Writer) {
  return db.selectFrom('targets').selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof selectTargets>['execute']>>[number];

const toTarget = (row: Row): Target => ({
  id: row.id,
  coalitionId: row.coalition_id,
  personName: row.person_name,
  office: { es: row.office_es, en: row.office_en },
  institution: { es: row.institution_es, en: row.institution_en },
  level: row.level,
  country: row.country,
  language: row.language,
  position: row.position,
  relationOrganizationId: row.relation_organization_id,
  folded: row.folded,
  endedAt: row.ended_at,
});

/** Targets by id, in no order. Whether they may be known is mayKnowTargets's to say. */
export async function targetsById(db: Reader | Writer, ids: readonly string[]): Promise<Target[]> {
  if (ids.length === 0) return [];
  return (await selectTargets(db).where('id', 'in', ids).execute()).map(toTarget);
}

export async function requireTarget(db: Reader | Writer, id: string): Promise<Target> {
  const [target] = await targetsById(db, [id]);
  if (!target) throw new NotFound();
  return target;
}

/** What of these may stand on a public page: office, institution and country; never the person. */
export async function addresseesById(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<Map<string, Addressee>> {
  const targets = await targetsById(db, ids);
  return new Map(
    targets.map(({ id, office, institution, level, country }) => [
      id,
      { id, office, institution, level, country },
    ]),
  );
}

/** A place in the list of targets: by office, the id between equals. */
export interface TargetPlace {
  folded: string;
  id: string;
}

export interface TargetSearch {
  coalitionId: string;
  /** Every word of it stands in office, institution or name. */
  search?: string | null;
  country?: string | null;
  level?: TargetLevel | null;
}

/** A page of the targets that have not ended. */
export async function searchTargets(
  db: Reader,
  asked: TargetSearch & {
    after?: TargetPlace | undefined;
    before?: TargetPlace | undefined;
    limit: number;
    /** From the far end. */
    inverted?: boolean;
  },
): Promise<Target[]> {
  const { after, before } = asked;
  const direction = asked.inverted ? 'desc' : 'asc';
  let query = selectTargets(db)
    .where(matching(asked))
    .orderBy('folded', direction)
    .orderBy('id', direction)
    .limit(asked.limit);
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb('folded', '>', after.folded),
        eb.and([eb('folded', '=', after.folded), eb('id', '>', after.id)]),
      ]),
    );
  if (before)
    query = query.where((eb) =>
      eb.or([
        eb('folded', '<', before.folded),
        eb.and([eb('folded', '=', before.folded), eb('id', '<', before.id)]),
      ]),
    );
  return (await query.execute()).map(toTarget);
}

/** How many a search finds. */
export async function countTargets(db: Reader, asked: TargetSearch): Promise<number> {
  const { count } = await db
    .selectFrom('targets')
    .where(matching(asked))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Nobody types more; what comes after is not looked for. */
const LONGEST_SEARCH = 200;

function matching({ coalitionId, search, country, level }: TargetSearch) {
  const searched = folded((search ?? '').slice(0, LONGEST_SEARCH))
    .split(' ')
    .filter(Boolean);
  return (eb: ExpressionBuilder<Tables, 'targets'>) =>
    eb.and([
      eb('coalition_id', '=', coalitionId),
      eb('ended_at', 'is', null),
      ...searched.map((word) => eb('folded', 'like', `%${word}%`)),
      ...(country ? [eb('country', '=', country)] : []),
      ...(level ? [eb('level', '=', level)] : []),
    ]);
}
