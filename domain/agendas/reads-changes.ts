import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import type { AskFact } from './rules.ts';

/** One change of one fact of an ask. */
export interface AskChange {
  id: string;
  askId: string;
  /** Counts the changes of one ask, from 1. */
  seq: number;
  fact: AskFact;
  before: string | null;
  after: string | null;
  seatId: string;
  at: Instant;
  /** The change this one takes back. */
  undoesId: string | null;
}

function selectChanges(db: Reader | Writer) {
  return db.selectFrom('ask_changes').selectAll('ask_changes');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectChanges>['execute']>>[number];

const toChange = (row: Row): AskChange => ({
  id: row.id,
  askId: row.ask_id,
  seq: row.seq,
  fact: row.fact as AskFact,
  before: JSON.parse(row.before) as string | null,
  after: JSON.parse(row.after) as string | null,
  seatId: row.seat_id,
  at: row.at,
  undoesId: row.undoes_id,
});

/** How many changes of an ask are read at most. */
export const CHANGES_READ = 100;

/** The latest changes of asks, the newest first: `seq` of the first says how many there are. */
export async function changesOf(
  db: Reader | Writer,
  askIds: readonly string[],
  most = CHANGES_READ,
): Promise<AskChange[]> {
  if (askIds.length === 0) return [];
  const rows = await selectChanges(db)
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('ask_changes')
          .where('ask_id', 'in', askIds)
          .groupBy('ask_id')
          .select((inner) => ['ask_id', inner.fn.max('seq').as('seq')])
          .as('last'),
      (join) => join.onRef('last.ask_id', '=', 'ask_changes.ask_id'),
    )
    .where((eb) => eb('ask_changes.seq', '>', eb('last.seq', '-', most)))
    .orderBy('ask_changes.seq', 'desc')
    .execute();
  return rows.map(toChange);
}

/** The last change of each fact of these asks. */
export async function lastChangesOf(db: Reader | Writer, askIds: readonly string[]): Promise<AskChange[]> {
  if (askIds.length === 0) return [];
  const rows = await selectChanges(db)
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('ask_changes')
          .where('ask_id', 'in', askIds)
          .groupBy(['ask_id', 'fact'])
          .select((inner) => ['ask_id', inner.fn.max('seq').as('seq')])
          .as('last'),
      (join) =>
        join.onRef('last.ask_id', '=', 'ask_changes.ask_id').onRef('last.seq', '=', 'ask_changes.seq'),
    )
    .orderBy('ask_changes.seq', 'desc')
    .execute();
  return rows.map(toChange);
}

/** The last change of one fact, if it ever changed. */
export async function lastChange(
  db: Reader | Writer,
  askId: string,
  fact: AskFact,
): Promise<AskChange | undefined> {
  const row = await selectChanges(db)
    .where('ask_id', '=', askId)
    .where('fact', '=', fact)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toChange(row);
}

export async function changeById(db: Reader | Writer, id: string): Promise<AskChange | undefined> {
  const row = await selectChanges(db).where('id', '=', id).executeTakeFirst();
  return row && toChange(row);
}
