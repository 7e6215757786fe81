import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Reader, Writer } from '../../db/store.ts';
import type { Tables } from '../../db/tables/index.ts';
import { NotFound } from '../errors.ts';
import { isInForce, isShielded } from '../organizations/policy.ts';
import { inForceAt, isUnshielded } from '../organizations/reads.ts';
import { dayIn, type Instant } from '../platform.ts';
import { inSecretariat, seatsIn, type Viewer } from '../viewer.ts';
import type { PositionFacts } from './policy.ts';
import { standingOn, type Standing } from './rules.ts';

/** A position in one language. */
export interface PositionLanguage {
  language: string;
  title: string;
  kind: 'text' | 'file' | 'link';
  words: string | null;
  url: string | null;
  fileId: string | null;
  fileName: string | null;
}

/** What a member says, with the name it goes by in this coalition. */
export interface Position extends PositionFacts {
  id: string;
  slug: string;
  datedOn: string;
  expiresOn: string | null;
  supersededById: string | null;
  createdAt: Instant;
  standing: Standing;
  /** Its alias where it has one, else its name. */
  owner: string;
  alias: string | null;
  /** It is at risk or goes by an alias: nothing of it is public. */
  shielded: boolean;
  /** The first is the one it is called by. */
  languages: PositionLanguage[];
}

function selectPositions(db: Reader | Writer) {
  return db
    .selectFrom('positions')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'positions.coalition_id')
        .onRef('memberships.organization_id', '=', 'positions.organization_id'),
    )
    .innerJoin('organizations', 'organizations.id', 'positions.organization_id')
    .innerJoin('coalitions', 'coalitions.id', 'positions.coalition_id')
    .select([
      'positions.id',
      'positions.coalition_id',
      'positions.organization_id',
      'positions.slug',
      'positions.audience',
      'positions.body_id',
      'positions.dated_on',
      'positions.expires_on',
      'positions.withdrawn_at',
      'positions.superseded_by_id',
      'positions.created_at',
      'memberships.at_risk',
      'memberships.alias',
      'memberships.verified_at',
      'memberships.from_at',
      'memberships.until_at',
      'organizations.name',
      'coalitions.time_zone',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPositions>['execute']>>[number];

async function whole(db: Reader | Writer, rows: Row[], now: Instant): Promise<Position[]> {
  if (rows.length === 0) return [];
  const languages = await db
    .selectFrom('position_languages')
    .where(
      'position_id',
      'in',
      rows.map(({ id }) => id),
    )
    .selectAll()
    .orderBy('position')
    .execute();
  return rows.map((row) => {
    const shielded = isShielded({ atRisk: row.at_risk === 1, alias: row.alias });
    const member = { verifiedAt: row.verified_at, from: row.from_at, until: row.until_at };
    const ownerInForce = isInForce(member, now);
    const dates = {
      withdrawnAt: row.withdrawn_at,
      supersededById: row.superseded_by_id,
      expiresOn: row.expires_on,
    };
    return {
      id: row.id,
      coalitionId: row.coalition_id,
      organizationId: row.organization_id,
      slug: row.slug,
      audience: row.audience === 'public' && (shielded || !ownerInForce) ? 'coalition' : row.audience,
      ownerInForce,
      bodyId: row.body_id,
      datedOn: row.dated_on,
      ...dates,
      createdAt: row.created_at,
      standing: standingOn(dates, dayIn(now, row.time_zone)),
      owner: row.alias ?? row.name,
      alias: row.alias,
      shielded,
      languages: languages
        .filter((one) => one.position_id === row.id)
        .map((one) => ({
          language: one.language,
          title: one.title,
          kind: one.kind,
          words: one.words,
          url: one.url,
          fileId: one.file_id,
          fileName: one.file_name,
        })),
    };
  });
}

/** Positions by id, in no order. Whether one may be known is mayKnowPosition's to say. */
export async function positionsById(
  db: Reader | Writer,
  ids: readonly string[],
  now: Instant,
): Promise<Position[]> {
  if (ids.length === 0) return [];
  return whole(db, await selectPositions(db).where('positions.id', 'in', ids).execute(), now);
}

export async function requirePosition(db: Reader | Writer, id: string, now: Instant): Promise<Position> {
  const [position] = await positionsById(db, [id], now);
  if (!position) throw new NotFound();
  return position;
}

export async function findPositionBySlug(
  db: Reader | Writer,
  coalitionId: string,
  slug: string,
  now: Instant,
): Promise<Position | undefined> {
  const rows = await selectPositions(db)
    .where('positions.coalition_id', '=', coalitionId)
    .where('positions.slug', '=', slug)
    .execute();
  return (await whole(db, rows, now))[0];
}

type Joined = Tables & { positions: Tables['positions']; memberships: Tables['memberships'] };
type Where = ExpressionBuilder<Joined, 'positions' | 'memberships'>;

/** The SQL twin of mayKnowPosition, over positions joined with their owners' memberships in one coalition. */
export function positionsKnownTo(
  viewer: Viewer,
  coalitionId: string,
  now: Instant,
): (eb: Where) => Expression<SqlBool> {
  const seats = seatsIn(viewer, coalitionId);
  const own = [...new Set(seats.map((seat) => seat.organizationId))];
  const bodies = [...new Set(seats.flatMap((seat) => seat.bodies.map(({ bodyId }) => bodyId)))];
  return (eb) => {
    if (seats.some(inSecretariat)) return eb.lit(true);
    if (seats.length === 0)
      return eb.and([
        eb('positions.audience', '=', 'public'),
        eb('positions.withdrawn_at', 'is', null),
        isUnshielded(),
        inForceAt(now),
      ]);
    return eb.or([
      eb('positions.audience', '<>', 'body'),
      eb('positions.organization_id', 'in', own),
      ...(bodies.length === 0 ? [] : [eb('positions.body_id', 'in', bodies)]),
    ]);
  };
}

/** A place in the register: the day of the thing, its id between equals. */
export interface RegisterPlace {
  on: string;
  id: string;
}

/** What is asked of the positions in the register. */
export interface PositionsAsked {
  coalitionId: string;
  /** Folded; each must occur. */
  words: readonly string[];
  standings: readonly Standing[] | null;
  organizationId: string | null;
  themeId: string | null;
  after?: RegisterPlace | undefined;
  before?: RegisterPlace | undefined;
  limit: number;
  inverted: boolean;
}

/** The positions a viewer may know of, the newest first. By organisation none that goes by an alias, but one's own. */
export async function knownPositions(
  db: Reader,
  viewer: Viewer,
  asked: PositionsAsked,
  today: string,
  now: Instant,
): Promise<Position[]> {
  const { coalitionId, organizationId, themeId, after, before, inverted } = asked;
  const direction = inverted ? 'asc' : 'desc';
  let query = selectPositions(db)
    .where('positions.coalition_id', '=', coalitionId)
    .where(positionsKnownTo(viewer, coalitionId, now))
    .orderBy('positions.dated_on', direction)
    .orderBy('positions.id', direction)
    .limit(asked.limit);
  for (const word of asked.words) query = query.where('positions.folded', 'like', `%${word}%`);
  if (asked.standings) query = query.where(standsAs(asked.standings, today));
  if (organizationId !== null) {
    const own = seatsIn(viewer, coalitionId).some((seat) => seat.organizationId === organizationId);
    query = query.where('positions.organization_id', '=', organizationId);
    if (!own) query = query.where('memberships.alias', 'is', null);
  }
  if (themeId !== null)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('tags')
          .whereRef('tags.position_id', '=', 'positions.id')
          .where('tags.theme_id', '=', themeId)
          .select('tags.id'),
      ),
    );
  if (after) query = query.where(beyond(after, '<'));
  if (before) query = query.where(beyond(before, '>'));
  return whole(db, await query.execute(), now);
}

/** The SQL twin of standingOn. */
function standsAs(standings: readonly Standing[], today: string): (eb: Where) => Expression<SqlBool> {
  return (eb) => {
    const stands = eb('positions.withdrawn_at', 'is', null);
    const alone = eb.and([stands, eb('positions.superseded_by_id', 'is', null)]);
    const of: Record<Standing, Expression<SqlBool>> = {
      withdrawn: eb('positions.withdrawn_at', 'is not', null),
      superseded: eb.and([stands, eb('positions.superseded_by_id', 'is not', null)]),
      expired: eb.and([alone, eb('positions.expires_on', '<', today)]),
      inForce: eb.and([
        alone,
        eb.or([eb('positions.expires_on', 'is', null), eb('positions.expires_on', '>=', today)]),
      ]),
    };
    return standings.length === 0 ? eb.lit(false) : eb.or(standings.map((one) => of[one]));
  };
}

function beyond({ on, id }: RegisterPlace, than: '<' | '>'): (eb: Where) => Expression<SqlBool> {
  return (eb) =>
    eb.or([
      eb('positions.dated_on', than, on),
      eb.and([eb('positions.dated_on', '=', on), eb('positions.id', than, id)]),
    ]);
}

/** What each of these took the place of. */
export async function supersededBy(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<{ id: string; by: string }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('positions')
    .where('superseded_by_id', 'in', ids)
    .select(['id', 'superseded_by_id as by'])
    .orderBy('dated_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, by }) => ({ id, by: by! }));
}
