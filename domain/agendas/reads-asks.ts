import type { Reader, Writer } from '../../db/store.ts';
import type { AskStatus } from '../../db/tables/asks.ts';
import { NotFound } from '../errors.ts';
import type { Instant } from '../platform.ts';

/** An ask: two blocks of its agenda's text, and what is known of it. */
export interface Ask {
  id: string;
  coalitionId: string;
  agendaId: string;
  /** The block that names its priority. */
  headingBlockId: string;
  /** The block that says what is asked. */
  blockId: string;
  /** Its place, from 1 without gaps among those not removed. */
  position: number;
  leadOrganizationId: string | null;
  targetId: string | null;
  venue: { es: string | null; en: string | null };
  moment: string | null;
  status: AskStatus;
  afterAskId: string | null;
  assumption: { es: string | null; en: string | null };
  reviewOn: string | null;
  createdAt: Instant;
  removedAt: Instant | null;
}

/** What a list of asks is narrowed down by; what is absent or null asks nothing. */
export interface AskFilter {
  statuses?: readonly AskStatus[] | null;
  /** An organisation that leads. */
  lead?: string | null;
  /** The addressee's country. */
  country?: string | null;
  /** Objective of the Global Compact, 1 to 23. */
  objective?: number | null;
  /** The words in the addresses of a theme and a corridor. */
  theme?: string | null;
  corridor?: string | null;
  /** Of its moment. */
  year?: number | null;
}

function selectAsks(db: Reader | Writer) {
  return db.selectFrom('asks').selectAll('asks');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAsks>['execute']>>[number];

const toAsk = (row: Row): Ask => ({
  id: row.id,
  coalitionId: row.coalition_id,
  agendaId: row.agenda_id,
  headingBlockId: row.heading_block_id,
  blockId: row.block_id,
  position: row.position,
  leadOrganizationId: row.lead_organization_id,
  targetId: row.target_id,
  venue: { es: row.venue_es, en: row.venue_en },
  moment: row.moment,
  status: row.status,
  afterAskId: row.after_ask_id,
  assumption: { es: row.assumption_es, en: row.assumption_en },
  reviewOn: row.review_on,
  createdAt: row.created_at,
  removedAt: row.removed_at,
});

/** Asks by id, removed ones too, in no order. Who may know of one is its agenda's to say. */
export async function asksById(db: Reader | Writer, ids: readonly string[]): Promise<Ask[]> {
  if (ids.length === 0) return [];
  return (await selectAsks(db).where('id', 'in', ids).execute()).map(toAsk);
}

export async function requireAsk(db: Reader | Writer, id: string): Promise<Ask> {
  const [ask] = await asksById(db, [id]);
  if (!ask) throw new NotFound();
  return ask;
}

/** The asks of an agenda in their order, without those removed. */
export async function asksOf(db: Reader | Writer, agendaId: string, filter: AskFilter = {}): Promise<Ask[]> {
  const rows = await filtered(selectAsks(db), agendaId, filter).orderBy('position').orderBy('id').execute();
  return rows.map(toAsk);
}

/** The asks that were removed and can be put back, the last removed first. */
export async function removedAsksOf(db: Reader | Writer, agendaId: string): Promise<Ask[]> {
  const rows = await selectAsks(db)
    .where('agenda_id', '=', agendaId)
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toAsk);
}

/** Every ask an agenda ever had, by the blocks of its words: what is no ask's is preamble. */
export async function blocksOfAsks(
  db: Reader | Writer,
  agendaId: string,
): Promise<{ id: string; headingBlockId: string; blockId: string; removed: boolean }[]> {
  const rows = await db
    .selectFrom('asks')
    .where('agenda_id', '=', agendaId)
    .select(['id', 'heading_block_id', 'block_id', 'removed_at'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    headingBlockId: row.heading_block_id,
    blockId: row.block_id,
    removed: row.removed_at !== null,
  }));
}

/** How many asks each of these agendas has. */
export async function countAsks(
  db: Reader | Writer,
  agendaIds: readonly string[],
): Promise<Map<string, number>> {
  if (agendaIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('asks')
    .where('agenda_id', 'in', agendaIds)
    .where('removed_at', 'is', null)
    .groupBy('agenda_id')
    .select((eb) => ['agenda_id', eb.fn.countAll<number>().as('count')])
    .execute();
  return new Map(rows.map((row) => [row.agenda_id, Number(row.count)]));
}

/** The asks of a coalition's agendas that name these targets, by target. */
export async function asksOfTargets(db: Reader, targetIds: readonly string[]): Promise<Ask[]> {
  if (targetIds.length === 0) return [];
  const rows = await selectAsks(db)
    .where('target_id', 'in', targetIds)
    .where('removed_at', 'is', null)
    .orderBy('agenda_id')
    .orderBy('position')
    .execute();
  return rows.map(toAsk);
}

/** Of the asks of an agenda, removed ones too, which one each waits for; those that wait for none are left out. */
export async function waitsOf(db: Reader | Writer, agendaId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('asks')
    .where('agenda_id', '=', agendaId)
    .where('after_ask_id', 'is not', null)
    .select(['id', 'after_ask_id'])
    .execute();
  return new Map(rows.map((row) => [row.id, row.after_ask_id!]));
}

function filtered(query: ReturnType<typeof selectAsks>, agendaId: string, filter: AskFilter) {
  const { statuses, lead, country, objective, theme, corridor, year } = filter;
  return query
    .where('asks.agenda_id', '=', agendaId)
    .where('asks.removed_at', 'is', null)
    .$if(Boolean(statuses?.length), (q) => q.where('asks.status', 'in', statuses!))
    .$if(Boolean(lead), (q) => q.where('asks.lead_organization_id', '=', lead!))
    .$if(typeof year === 'number', (q) => q.where('asks.moment', 'like', `${year}%`))
    .$if(Boolean(country), (q) =>
      q.where('asks.target_id', 'in', (eb) =>
        eb.selectFrom('targets').select('targets.id').where('targets.country', '=', country!),
      ),
    )
    .$if(typeof objective === 'number', (q) =>
      q.where('asks.id', 'in', (eb) =>
        eb
          .selectFrom('tags')
          .select('tags.ask_id')
          .where('tags.objective', '=', objective!)
          .where('tags.ask_id', 'is not', null)
          .$narrowType<{ ask_id: string }>(),
      ),
    )
    .$if(Boolean(theme), (q) =>
      q.where('asks.id', 'in', (eb) =>
        eb
          .selectFrom('tags')
          .innerJoin('themes', 'themes.id', 'tags.theme_id')
          .select('tags.ask_id')
          .where('themes.slug', '=', theme!)
          .where('tags.ask_id', 'is not', null)
          .$narrowType<{ ask_id: string }>(),
      ),
    )
    .$if(Boolean(corridor), (q) =>
      q.where('asks.id', 'in', (eb) =>
        eb
          .selectFrom('tags')
          .innerJoin('corridors', 'corridors.id', 'tags.corridor_id')
          .select('tags.ask_id')
          .where('corridors.slug', '=', corridor!)
          .where('tags.ask_id', 'is not', null)
          .$narrowType<{ ask_id: string }>(),
      ),
    );
}
