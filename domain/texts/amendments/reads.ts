import type { Reader, Writer } from '../../../db/store.ts';
import type { AmendmentsTable } from '../../../db/tables/amendments.ts';
import { NotFound } from '../../errors.ts';
import type { Amendment, AmendmentState, Base, Content } from './model.ts';

type Row = AmendmentsTable & {
  parent_number: number | null;
  parent_withdrawn: string | null;
  parent_decided: string | null;
};

const selectAmendments = (db: Reader | Writer) =>
  db
    .selectFrom('amendments')
    .leftJoin('amendments as parent', 'parent.id', 'amendments.parent_id')
    .selectAll('amendments')
    .select([
      'parent.number as parent_number',
      'parent.withdrawn_at as parent_withdrawn',
      'parent.decided_at as parent_decided',
    ]);

/** The amendments of texts, each before those to it, by their numbers. */
export async function amendmentsOf(
  db: Reader | Writer,
  textIds: readonly string[],
): Promise<Map<string, Amendment[]>> {
  const all = new Map<string, Amendment[]>(textIds.map((id) => [id, []]));
  if (textIds.length === 0) return all;
  const rows = await selectAmendments(db).where('amendments.text_id', 'in', textIds).execute();
  for (const row of rows) all.get(row.text_id)!.push(amendmentOf(row));
  const main = ({ label }: Amendment) => Number(label.split('.')[0]);
  for (const list of all.values())
    list.sort(
      (a, b) =>
        main(a) - main(b) || Number(a.parentId !== null) - Number(b.parentId !== null) || a.number - b.number,
    );
  return all;
}

/** Amendments by id, in no order. Whether they may be read is for their text to say. */
export async function amendmentsById(db: Reader | Writer, ids: readonly string[]): Promise<Amendment[]> {
  if (ids.length === 0) return [];
  const rows = await selectAmendments(db).where('amendments.id', 'in', ids).execute();
  return rows.map(amendmentOf);
}

/** An amendment of this text, or NotFound. */
export async function requireAmendment(db: Reader | Writer, textId: string, id: string): Promise<Amendment> {
  const [amendment] = await amendmentsById(db, [id]);
  if (amendment?.textId !== textId) throw new NotFound();
  return amendment;
}

/** How many amendments of each text are undecided, those to others counted in. */
export async function countOpenAmendments(
  db: Reader | Writer,
  textIds: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>(textIds.map((id) => [id, 0]));
  if (textIds.length === 0) return counts;
  const rows = await db
    .selectFrom('amendments')
    .leftJoin('amendments as parent', 'parent.id', 'amendments.parent_id')
    .where('amendments.text_id', 'in', textIds)
    .where('amendments.withdrawn_at', 'is', null)
    .where('amendments.decided_at', 'is', null)
    .where('parent.withdrawn_at', 'is', null)
    .where('parent.decided_at', 'is', null)
    .groupBy('amendments.text_id')
    .select((eb) => ['amendments.text_id', eb.fn.countAll().as('count')])
    .execute();
  for (const { text_id, count } of rows) counts.set(text_id, Number(count));
  return counts;
}

/** How many amendments a text has, and the last number among those beside a new one. */
export async function numbersTaken(
  db: Writer,
  textId: string,
  parentId: string | null,
): Promise<{ count: number; last: number }> {
  const { count } = await db
    .selectFrom('amendments')
    .where('text_id', '=', textId)
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const beside = db.selectFrom('amendments').where('text_id', '=', textId);
  const { last } = await (
    parentId === null ? beside.where('parent_id', 'is', null) : beside.where('parent_id', '=', parentId)
  )
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return { count: Number(count), last: Number(last ?? 0) };
}

function amendmentOf(row: Row): Amendment {
  const { id, number, language, kind, reason, at } = row;
  return {
    ...{ id, number, language, kind, reason, at },
    coalitionId: row.coalition_id,
    textId: row.text_id,
    parentId: row.parent_id,
    label: row.parent_number === null ? String(number) : `${row.parent_number}.${number}`,
    blockId: row.block_id,
    afterBlockId: row.after_block_id,
    content: JSON.parse(row.content ?? '{}') as Content,
    base: JSON.parse(row.base ?? '{"at":null,"after":null}') as Base,
    seatId: row.seat_id,
    state: stateOf(row),
    treatment: row.treatment && {
      word: row.treatment,
      note: row.treatment_note,
      seatId: row.treated_by_seat_id!,
      at: row.treated_at!,
      publishedAt: row.treatment_published_at,
    },
    reply: row.reply && {
      word: row.reply,
      note: row.reply_note,
      seatId: row.replied_by_seat_id!,
      at: row.replied_at!,
    },
    decision: row.decision && {
      word: row.decision,
      note: row.decision_note,
      seatId: row.decided_by_seat_id!,
      at: row.decided_at!,
    },
  };
}

function stateOf(row: Row): AmendmentState {
  if (row.withdrawn_at !== null) return 'withdrawn';
  if (row.decision !== null) return row.decision;
  return row.parent_withdrawn !== null || row.parent_decided !== null ? 'lapsed' : 'open';
}
