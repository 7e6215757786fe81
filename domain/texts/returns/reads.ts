import type { Reader, Writer } from '../../../db/store.ts';
import type { ReturnedChangesTable } from '../../../db/tables/returned-changes.ts';
import { NotFound } from '../../errors.ts';
import type { Instant } from '../../platform.ts';
import type { Returned, Why } from './plan-model.ts';

/** One change or comment of a file that came back. */
export interface ReturnedChange {
  id: string;
  textId: string;
  returnId: string;
  author: string;
  organisation: string | null;
  saidAt: string | null;
  blockId: string | null;
  said: Returned;
  state: ReturnedChangesTable['state'];
  why: Exclude<Why, null> | null;
  suggestionId: string | null;
  amendmentId: string | null;
  threadId: string | null;
}

/** A file that came back. */
export interface Return {
  id: string;
  coalitionId: string;
  textId: string;
  number: number;
  language: string;
  fileName: string;
  seatId: string;
  at: Instant;
}

/** Who said something that somebody else brought in. */
export interface Said {
  author: string;
  organisation: string | null;
  at: string | null;
}

/** The files that came back to a text, the newest first. */
export async function returnsOfText(db: Reader | Writer, textId: string): Promise<Return[]> {
  const rows = await selectReturns(db).where('text_id', '=', textId).orderBy('number', 'desc').execute();
  return rows.map(returnFrom);
}

/** The return, or NotFound. Whether the viewer may know of it is for its text to say. */
export async function requireReturn(db: Reader | Writer, id: string): Promise<Return> {
  const row = await selectReturns(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return returnFrom(row);
}

/** The text a return, or a change in one, is of; '' where there is none. */
export async function textOfReturned(
  db: Reader | Writer,
  table: 'returns' | 'returned_changes',
  id: string,
): Promise<string> {
  const row = await db.selectFrom(table).where('id', '=', id).select('text_id').executeTakeFirst();
  return row?.text_id ?? '';
}

/** What a file brought, in its order; `most`: so many of one state. */
export async function changesOfReturn(
  db: Reader | Writer,
  returnId: string,
  only?: { state: ReturnedChange['state']; skip: number; most: number },
): Promise<ReturnedChange[]> {
  const all = selectChanges(db).where('return_id', '=', returnId).orderBy('position');
  const asked = only ? all.where('state', '=', only.state).offset(only.skip).limit(only.most) : all;
  return (await asked.execute()).map(changeFrom);
}

/** How many changes of files have their place, wait for one, and were dropped. */
export type ReturnCounts = Record<ReturnedChange['state'], number>;

/** The counts of each of these files. */
export async function countsOfReturns(
  db: Reader | Writer,
  returnIds: readonly string[],
): Promise<Map<string, ReturnCounts>> {
  const counts = new Map(returnIds.map((id) => [id, { placed: 0, waiting: 0, dropped: 0 }]));
  if (returnIds.length === 0) return counts;
  const rows = await db
    .selectFrom('returned_changes')
    .where('return_id', 'in', returnIds)
    .groupBy(['return_id', 'state'])
    .select((eb) => ['return_id', 'state', eb.fn.countAll<number | string>().as('count')])
    .execute();
  for (const { return_id: id, state, count } of rows) counts.get(id)![state] = Number(count);
  return counts;
}

/** Who speaks in a file, and for whom, as who brought it says. */
export async function authorsOfReturn(
  db: Reader | Writer,
  returnId: string,
): Promise<Pick<Said, 'author' | 'organisation'>[]> {
  return db
    .selectFrom('returned_changes')
    .where('return_id', '=', returnId)
    .groupBy(['author', 'organisation'])
    .orderBy('author')
    .select(['author', 'organisation'])
    .execute();
}

/** The change, or NotFound. */
export async function requireReturned(db: Reader | Writer, id: string): Promise<ReturnedChange> {
  const row = await selectChanges(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return changeFrom(row);
}

/** How many changes of files wait for a person in a text. */
export async function waitingInText(db: Reader | Writer, textId: string): Promise<number> {
  const { count } = await db
    .selectFrom('returned_changes')
    .where('text_id', '=', textId)
    .where('state', '=', 'waiting')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Which changes of files a text has already, by their keys; and by whom they were let go, where they were: who dropped
 * them, or took back what they became.
 */
export async function keysInText(db: Reader | Writer, textId: string): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('returned_changes as change')
    .leftJoin('suggestions', (join) =>
      join
        .onRef('suggestions.text_id', '=', 'change.text_id')
        .onRef('suggestions.id', '=', 'change.suggestion_id')
        .on('suggestions.decision', 'is', null)
        .on('suggestions.pieces', 'is not', null),
    )
    .leftJoin('amendments', (join) =>
      join.onRef('amendments.id', '=', 'change.amendment_id').on('amendments.withdrawn_at', 'is not', null),
    )
    .leftJoin('comments', (join) =>
      join.onRef('comments.id', '=', 'change.comment_id').on('comments.removed_at', 'is not', null),
    )
    .where('change.text_id', '=', textId)
    .select(['change.change_key', 'change.state', 'change.settled_by_seat_id as settler'])
    .select([
      'suggestions.seat_id as suggester',
      'amendments.seat_id as amender',
      'comments.seat_id as speaker',
    ])
    .execute();
  return new Map(
    rows.map(({ change_key: key, state, settler, suggester, amender, speaker }) => [
      key,
      state === 'dropped' ? settler : (suggester ?? amender ?? speaker),
    ]),
  );
}

/** Who said what stands in a text as suggestions, amendments and comments that somebody else brought in. */
export async function saidInText(db: Reader | Writer, textId: string) {
  const rows = await selectChanges(db).where('text_id', '=', textId).where('state', '=', 'placed').execute();
  const by = (column: 'suggestion_id' | 'amendment_id' | 'comment_id') =>
    new Map<string, Said>(
      rows.flatMap((row) => {
        const id = row[column];
        const said = { author: row.author, organisation: row.organisation, at: row.said_at };
        return id === null ? [] : [[id, said] as const];
      }),
    );
  return {
    suggestions: by('suggestion_id'),
    amendments: by('amendment_id'),
    comments: by('comment_id'),
  };
}

const selectReturns = (db: Reader | Writer) => db.selectFrom('returns').selectAll();
const selectChanges = (db: Reader | Writer) => db.selectFrom('returned_changes').selectAll();

function returnFrom(
  row: Awaited<ReturnType<ReturnType<typeof selectReturns>['executeTakeFirstOrThrow']>>,
): Return {
  return {
    id: row.id,
    coalitionId: row.coalition_id,
    textId: row.text_id,
    number: row.number,
    language: row.language,
    fileName: row.file_name,
    seatId: row.seat_id,
    at: row.at,
  };
}

function changeFrom(row: ReturnedChangesTable): ReturnedChange {
  return {
    id: row.id,
    textId: row.text_id,
    returnId: row.return_id,
    author: row.author,
    organisation: row.organisation,
    saidAt: row.said_at,
    blockId: row.block_id,
    said: JSON.parse(row.content) as Returned,
    state: row.state,
    why: row.why as ReturnedChange['why'],
    suggestionId: row.suggestion_id,
    amendmentId: row.amendment_id,
    threadId: row.thread_id,
  };
}
