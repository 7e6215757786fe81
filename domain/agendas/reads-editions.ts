import type { Reader, Writer } from '../../db/store.ts';
import type { AskStatus } from '../../db/tables/asks.ts';
import type { TargetLevel } from '../../db/tables/targets.ts';
import { NotFound } from '../errors.ts';
import type { Instant } from '../platform.ts';

/** An ask as an edition holds it: organisations and people by id, never by name. */
export interface EditionAsk {
  id: string;
  heading: string;
  block: string;
  lead: string | null;
  supporters: string[];
  target: {
    id: string;
    officeEs: string;
    officeEn: string;
    institutionEs: string;
    institutionEn: string;
    level: TargetLevel;
    country: string | null;
  } | null;
  venueEs: string | null;
  venueEn: string | null;
  moment: string | null;
  status: AskStatus;
  after: string | null;
  /** Absent where it was closed before editions kept them. */
  assumptionEs?: string | null;
  assumptionEn?: string | null;
  reviewOn?: string | null;
  corridors: string[];
  themes: string[];
  objectives: number[];
  places: string[];
  evidence: string[];
}

/** What an edition holds besides the words. */
export interface EditionFacts {
  agenda: string;
  edition: number;
  periodFrom: string | null;
  periodTo: string | null;
  adoptsOn: string | null;
  /** In their order. */
  asks: EditionAsk[];
}

/** An edition of an agenda: its words are a version, its facts a file of its own (factsOfEditions), both hashed. */
export interface AgendaEdition {
  id: string;
  coalitionId: string;
  agendaId: string;
  number: number;
  versionId: string;
  /** Hex SHA-256 of the facts, as they are stored. */
  digest: string;
  closedAt: Instant;
  closedBySeatId: string;
  publishedAt: Instant | null;
}

function selectEditions(db: Reader | Writer) {
  return db
    .selectFrom('agenda_editions')
    .select([
      'agenda_editions.id',
      'agenda_editions.coalition_id',
      'agenda_editions.agenda_id',
      'agenda_editions.number',
      'agenda_editions.version_id',
      'agenda_editions.digest',
      'agenda_editions.closed_at',
      'agenda_editions.closed_by_seat_id',
      'agenda_editions.published_at',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEditions>['execute']>>[number];

const toEdition = (row: Row): AgendaEdition => ({
  id: row.id,
  coalitionId: row.coalition_id,
  agendaId: row.agenda_id,
  number: row.number,
  versionId: row.version_id,
  digest: row.digest,
  closedAt: row.closed_at,
  closedBySeatId: row.closed_by_seat_id,
  publishedAt: row.published_at,
});

/** Editions by id, in no order. Whether one may be read is mayReadEdition's to say. */
export async function agendaEditionsById(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<AgendaEdition[]> {
  if (ids.length === 0) return [];
  return (await selectEditions(db).where('id', 'in', ids).execute()).map(toEdition);
}

export async function requireAgendaEdition(db: Reader | Writer, id: string): Promise<AgendaEdition> {
  const [edition] = await agendaEditionsById(db, [id]);
  if (!edition) throw new NotFound();
  return edition;
}

/** What these editions hold besides the words, by the id of each. */
export async function factsOfEditions(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<Map<string, EditionFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('agenda_editions')
    .where('id', 'in', ids)
    .select(['id', 'facts'])
    .execute();
  return new Map(rows.map(({ id, facts }) => [id, JSON.parse(facts) as EditionFacts]));
}

/** All editions of these agendas, the newest first. */
export async function editionsOfAgendas(
  db: Reader | Writer,
  agendaIds: readonly string[],
): Promise<AgendaEdition[]> {
  if (agendaIds.length === 0) return [];
  const rows = await selectEditions(db)
    .where('agenda_id', 'in', agendaIds)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toEdition);
}

/** Whether the editions these versions belong to are published, in no order. */
export async function editionsOfVersions(
  db: Reader | Writer,
  versionIds: readonly string[],
): Promise<Pick<AgendaEdition, 'versionId' | 'publishedAt'>[]> {
  if (versionIds.length === 0) return [];
  return db
    .selectFrom('agenda_editions')
    .where('version_id', 'in', versionIds)
    .select(['version_id as versionId', 'published_at as publishedAt'])
    .execute();
}

/** What everybody may read at the address of an agenda: the edition of that number, else the newest, among those published. */
export async function findPublishedEdition(
  db: Reader,
  { coalitionId, slug, number }: { coalitionId: string; slug: string; number?: number | null },
): Promise<AgendaEdition | undefined> {
  let query = published(db, coalitionId).where('agendas.slug', '=', slug);
  if (typeof number === 'number') query = query.where('agenda_editions.number', '=', number);
  const row = await query.limit(1).executeTakeFirst();
  return row && toEdition(row);
}

/** The newest published edition of each agenda of a coalition, the latest published first. */
export async function publishedEditionsOf(db: Reader, coalitionId: string): Promise<AgendaEdition[]> {
  const rows = await published(db, coalitionId)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('agenda_editions as newer')
            .whereRef('newer.agenda_id', '=', 'agenda_editions.agenda_id')
            .whereRef('newer.number', '>', 'agenda_editions.number')
            .where('newer.published_at', 'is not', null)
            .select('newer.id'),
        ),
      ),
    )
    .execute();
  return rows.map(toEdition).sort((one, other) => (one.publishedAt! < other.publishedAt! ? 1 : -1));
}

function published(db: Reader, coalitionId: string) {
  return selectEditions(db)
    .innerJoin('agendas', 'agendas.id', 'agenda_editions.agenda_id')
    .where('agenda_editions.coalition_id', '=', coalitionId)
    .where('agenda_editions.published_at', 'is not', null)
    .orderBy('agenda_editions.number', 'desc');
}

/** What asks are tagged with, by ids, as an edition keeps it. */
export async function tagsForEdition(
  db: Reader | Writer,
  askIds: readonly string[],
): Promise<Map<string, Pick<EditionAsk, 'corridors' | 'themes' | 'objectives' | 'places'>>> {
  const rows =
    askIds.length === 0
      ? []
      : await db
          .selectFrom('tags')
          .where('ask_id', 'in', askIds)
          .select(['ask_id', 'corridor_id', 'theme_id', 'objective', 'place'])
          .execute();
  const isThere = <T>(value: T | null): value is T => value !== null;
  return new Map(
    askIds.map((id) => {
      const own = rows.filter((row) => row.ask_id === id);
      return [
        id,
        {
          corridors: own
            .map((row) => row.corridor_id)
            .filter(isThere)
            .sort(),
          themes: own
            .map((row) => row.theme_id)
            .filter(isThere)
            .sort(),
          objectives: own
            .map((row) => row.objective)
            .filter(isThere)
            .sort((a, b) => a - b),
          places: own
            .map((row) => row.place)
            .filter(isThere)
            .sort(),
        },
      ];
    }),
  );
}
