import type { Reader, Writer } from '../../db/store.ts';
import { coalitionsById } from '../coalitions/reads.ts';
import { dayIn, type Instant } from '../platform.ts';
import { statementsById, type Statement } from '../statements/reads.ts';
import { seatsIn, type Viewer } from '../viewer.ts';
import {
  knownPositions,
  positionsKnownTo,
  type Position,
  type PositionsAsked,
  type RegisterPlace,
} from './reads.ts';
import { standingOn, type Standing } from './rules.ts';
import { foldedWords, searchedWords } from './words-of-position.ts';

/** Whether a published statement is still what the coalition says. */
export interface StatementStanding {
  statementId: string;
  standing: Standing;
  supersededById: string | null;
  expiresOn: string | null;
}

/** How published statements stand today, by id; all others have no standing. */
export async function standingsOf(
  db: Reader | Writer,
  statements: readonly { id: string; coalitionId: string; state: string }[],
  now: Instant,
): Promise<Map<string, StatementStanding>> {
  const published = statements.filter(({ state }) => isRegistered(state));
  if (published.length === 0) return new Map();
  const rows = await db
    .selectFrom('statement_standings')
    .selectAll()
    .where(
      'statement_id',
      'in',
      published.map(({ id }) => id),
    )
    .execute();
  const zones = await coalitionsById(db, [...new Set(published.map((one) => one.coalitionId))]);
  return new Map(
    published.map(({ id, coalitionId }) => {
      const row = rows.find((one) => one.statement_id === id);
      const zone = zones.find((one) => one.id === coalitionId)!.timeZone;
      const facts = {
        supersededById: row?.superseded_by_id ?? null,
        expiresOn: row?.expires_on ?? null,
      };
      return [id, { statementId: id, ...facts, standing: standingOn(facts, dayIn(now, zone)) }];
    }),
  );
}

const isRegistered = (state: string) => state === 'published' || state === 'archived';

/** What is asked of the register; null asks for all. */
export interface RegisterAsked {
  coalitionId: string;
  search: string;
  kinds: readonly ('statement' | 'position')[] | null;
  standings: readonly Standing[] | null;
  organizationId: string | null;
  themeId: string | null;
  after?: RegisterPlace | undefined;
  before?: RegisterPlace | undefined;
  limit: number;
  inverted: boolean;
}

export type RegisterEntry = Statement | Position;

/** By the day of a thing, as the coalition's clock shows it. */
export function placeInRegister(entry: RegisterEntry, zone: string): RegisterPlace {
  return 'textId' in entry
    ? { on: dayOf(entry.publishedAt, zone), id: entry.id }
    : { on: entry.datedOn, id: entry.id };
}

const dayOf = (at: Instant | null, zone: string) => (at === null ? '' : dayIn(at, zone));

/** A page of what the coalition and its members say, as far as the viewer may know it, the newest first. */
export async function register(
  db: Reader,
  viewer: Viewer,
  { search, kinds, ...asked }: RegisterAsked,
  now: Instant,
): Promise<RegisterEntry[]> {
  const [coalition] = await coalitionsById(db, [asked.coalitionId]);
  if (!coalition) return [];
  const wanted: PositionsAsked = { ...asked, words: searchedWords(search) };
  // A search without a letter in it finds nothing.
  if (search.trim() !== '' && wanted.words.length === 0) return [];
  const today = dayIn(now, coalition.timeZone);
  const found: RegisterEntry[] = [];
  if (kinds?.includes('position') ?? true)
    found.push(...(await knownPositions(db, viewer, wanted, today, now)));
  if ((kinds?.includes('statement') ?? true) && asked.organizationId === null)
    found.push(...(await publishedStatements(db, wanted, { now, zone: coalition.timeZone })));
  const direction = asked.inverted ? 1 : -1;
  return found
    .map((entry) => ({ entry, place: placeInRegister(entry, coalition.timeZone) }))
    .sort((a, b) => direction * (compare(a.place.on, b.place.on) || compare(a.place.id, b.place.id)))
    .slice(0, asked.limit)
    .map(({ entry }) => entry);
}

/** What the coalition has published; its words are folded here, since versions keep them as they were closed. */
async function publishedStatements(
  db: Reader,
  asked: PositionsAsked,
  { now, zone }: { now: Instant; zone: string },
): Promise<Statement[]> {
  const { coalitionId, themeId, words, standings, after, before } = asked;
  let query = db
    .selectFrom('statements')
    .select(['statements.id', 'statements.version_id', 'statements.published_at'])
    .where('statements.coalition_id', '=', coalitionId)
    .where('statements.state', 'in', ['published', 'archived']);
  if (themeId !== null)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('tags')
          .whereRef('tags.statement_id', '=', 'statements.id')
          .where('tags.theme_id', '=', themeId)
          .select('tags.id'),
      ),
    );
  const rows = await query.execute();
  const within = rows.filter(({ id, published_at }) => {
    const place = { on: dayOf(published_at, zone), id };
    return (!after || order(place, after) < 0) && (!before || order(place, before) > 0);
  });
  const said = words.length === 0 ? within : await saying(db, within, words);
  const statements = (
    await statementsById(
      db,
      said.map(({ id }) => id),
    )
  ).filter((one) => one !== undefined);
  if (!standings) return statements;
  const standing = await standingsOf(db, statements, now);
  return statements.filter(({ id }) => standings.includes(standing.get(id)!.standing));
}

async function saying<R extends { version_id: string | null }>(
  db: Reader,
  rows: R[],
  words: readonly string[],
): Promise<R[]> {
  const versions = rows.flatMap(({ version_id }) => version_id ?? []);
  if (versions.length === 0) return [];
  const texts = await db
    .selectFrom('version_languages')
    .where('version_id', 'in', versions)
    .select(['version_id', 'title', 'canonical'])
    .execute();
  return rows.filter(({ version_id }) => {
    const whole = texts.filter((one) => one.version_id === version_id);
    const folded = foldedWords(whole.map(({ title, canonical }) => `${title} ${canonical}`).join(' '));
    return words.every((word) => folded.includes(word));
  });
}

/** The organisations whose positions the viewer may know, by name: none that goes by an alias, but one's own. */
export async function organizationsInRegister(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  now: Instant,
): Promise<string[]> {
  const own = seatsIn(viewer, coalitionId).map((seat) => seat.organizationId);
  if (own.length === 0) return [];
  const rows = await db
    .selectFrom('positions')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'positions.coalition_id')
        .onRef('memberships.organization_id', '=', 'positions.organization_id'),
    )
    .innerJoin('organizations', 'organizations.id', 'positions.organization_id')
    .where('positions.coalition_id', '=', coalitionId)
    .where(positionsKnownTo(viewer, coalitionId, now))
    .where((eb) => eb.or([eb('memberships.alias', 'is', null), eb('positions.organization_id', 'in', own)]))
    .select(['organizations.id', 'organizations.sort_key'])
    .distinct()
    .orderBy('organizations.sort_key')
    .execute();
  return rows.map(({ id }) => id);
}

/** The next midnight, by the coalition's clock, at which a public position or a published statement is no longer in force, or null. */
export async function nextExpiry(db: Reader, coalitionId: string, now: Instant): Promise<Instant | null> {
  const [coalition] = await coalitionsById(db, [coalitionId]);
  if (!coalition) return null;
  const today = dayIn(now, coalition.timeZone);
  const positions = db
    .selectFrom('positions')
    .where('coalition_id', '=', coalitionId)
    .where('audience', '=', 'public')
    .where('expires_on', '>=', today)
    .select((eb) => eb.fn.min<string | null>('expires_on').as('on'));
  const statements = db
    .selectFrom('statement_standings')
    .where('coalition_id', '=', coalitionId)
    .where('expires_on', '>=', today)
    .select((eb) => eb.fn.min<string | null>('expires_on').as('on'));
  const [first] = (await positions.unionAll(statements).execute()).flatMap(({ on }) => on ?? []).sort();
  return first === undefined ? null : endOfDay(first, coalition.timeZone);
}

/** The first whole quarter of an hour at which a clock shows a later day. */
function endOfDay(day: string, zone: string): Instant {
  const quarter = 15 * 60_000;
  let at = Date.parse(`${day}T00:00:00Z`) - 14 * 4 * quarter + 24 * 4 * quarter;
  while (dayIn(new Date(at).toISOString(), zone) <= day) at += quarter;
  return new Date(at).toISOString();
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const order = (a: RegisterPlace, b: RegisterPlace) => compare(a.on, b.on) || compare(a.id, b.id);
