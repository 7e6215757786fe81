import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Reader, Writer } from '../../db/store.ts';
import type { Tables } from '../../db/tables/index.ts';
import { NotFound } from '../errors.ts';
import type { Instant } from '../platform.ts';
import { titlesOf } from '../texts/reads.ts';
import { inSecretariat, seatsIn, type Viewer } from '../viewer.ts';
import { noRights } from '../texts/policy.ts';
import type { AgendaFacts } from './policy.ts';

/** An advocacy agenda with its titles; its words are the text's, its asks are rows of their own. */
export interface Agenda extends AgendaFacts {
  id: string;
  slug: string;
  textId: string;
  /** The number of the edition at work, from 1. */
  edition: number;
  periodFrom: string | null;
  periodTo: string | null;
  adoptsOn: string | null;
  createdAt: Instant;
  /** The first is the reference language. */
  languages: string[];
  titles: Record<string, string>;
}

function selectAgendas(db: Reader | Writer) {
  return db
    .selectFrom('agendas')
    .innerJoin('texts', 'texts.id', 'agendas.text_id')
    .selectAll('agendas')
    .select(['texts.body_id', 'texts.languages', 'texts.state as text_state']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAgendas>['execute']>>[number];

async function withTitles(db: Reader | Writer, rows: Row[]): Promise<Agenda[]> {
  const titles = await titlesOf(
    db,
    rows.map((row) => row.text_id),
  );
  return rows.map((row) => ({
    id: row.id,
    coalitionId: row.coalition_id,
    bodyId: row.body_id,
    slug: row.slug,
    textId: row.text_id,
    state: row.text_state,
    readers: row.readers,
    ...noRights,
    edition: row.edition,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    adoptsOn: row.adopts_on,
    createdAt: row.created_at,
    archivedAt: row.archived_at,
    languages: JSON.parse(row.languages) as string[],
    titles: titles.get(row.text_id) ?? {},
  }));
}

/** Agendas by id, in no order. Whether one may be known is mayKnowAgenda's to say. */
export async function agendasById(db: Reader | Writer, ids: readonly string[]): Promise<Agenda[]> {
  if (ids.length === 0) return [];
  return withTitles(db, await selectAgendas(db).where('agendas.id', 'in', ids).execute());
}

export async function requireAgenda(db: Reader | Writer, id: string): Promise<Agenda> {
  const [agenda] = await agendasById(db, [id]);
  if (!agenda) throw new NotFound();
  return agenda;
}

export async function findAgendaBySlug(
  db: Reader | Writer,
  coalitionId: string,
  slug: string,
): Promise<Agenda | undefined> {
  const rows = await selectAgendas(db)
    .where('agendas.coalition_id', '=', coalitionId)
    .where('agendas.slug', '=', slug)
    .execute();
  return (await withTitles(db, rows))[0];
}

/** The agendas that own these texts, in no order. */
export async function agendasOfTexts(db: Reader | Writer, textIds: readonly string[]): Promise<Agenda[]> {
  if (textIds.length === 0) return [];
  return withTitles(db, await selectAgendas(db).where('agendas.text_id', 'in', textIds).execute());
}

type Where = ExpressionBuilder<
  Tables & { agendas: Tables['agendas']; texts: Tables['texts'] },
  'agendas' | 'texts'
>;

/** The SQL twin of mayKnowAgenda, over agendas joined with texts in one coalition. */
export function agendaKnownTo(viewer: Viewer, coalitionId: string): (eb: Where) => Expression<SqlBool> {
  const seats = seatsIn(viewer, coalitionId);
  const bodies = [...new Set(seats.flatMap((seat) => seat.bodies.map((body) => body.bodyId)))];
  return (eb) => {
    if (seats.some(inSecretariat)) return eb.lit(true);
    if (seats.length === 0) return eb.lit(false);
    const open = eb('agendas.readers', '=', 'members');
    return bodies.length === 0 ? open : eb.or([open, eb('texts.body_id', 'in', bodies)]);
  };
}

/** The agendas of a coalition a viewer may know of: those in use or those archived, newest first. */
export async function knownAgendas(
  db: Reader,
  viewer: Viewer,
  { coalitionId, archived = false }: { coalitionId: string; archived?: boolean },
): Promise<Agenda[]> {
  const rows = await selectAgendas(db)
    .where('agendas.coalition_id', '=', coalitionId)
    .where('agendas.archived_at', archived ? 'is not' : 'is', null)
    .where(agendaKnownTo(viewer, coalitionId))
    .orderBy('agendas.id', 'desc')
    .execute();
  return withTitles(db, rows);
}
