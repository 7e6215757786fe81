import type { Reader, Store, Writer } from '../../../db/store.ts';
import { NotFound } from '../../errors.ts';
import { blocksFromYXml } from '../blocks-in-ydoc.ts';
import { fragmentName, type Block } from '../schema.ts';
import { loadDoc, type StoredState } from './candidate.ts';
import { decodePairs, type Pair } from './log-row.ts';

/** Where the log of a text stands. */
export interface TextHead {
  head: number;
  /** Id of the newest row; '' while there is none. */
  rowId: string;
  state: 'open' | 'closed';
  epoch: number;
  languages: string[];
}

/** A row of the log. */
export interface LogRow {
  seq: number;
  rowId: string;
  pairs: Pair[];
}

/** The heads of those of these texts that exist. */
export async function headsOf(
  db: Reader | Writer,
  textIds: readonly string[],
): Promise<Map<string, TextHead>> {
  if (textIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('texts')
    .leftJoin('text_updates', (join) =>
      join.onRef('text_updates.text_id', '=', 'texts.id').onRef('text_updates.seq', '=', 'texts.head'),
    )
    .where('texts.id', 'in', textIds)
    .select([
      'texts.id',
      'texts.head',
      'texts.state',
      'texts.grant_epoch',
      'texts.languages',
      'text_updates.row_id',
    ])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        head: row.head,
        rowId: row.row_id ?? '',
        state: row.state,
        epoch: row.grant_epoch,
        languages: JSON.parse(row.languages) as string[],
      },
    ]),
  );
}

export async function rowsAfter(db: Reader | Writer, textId: string, seq: number): Promise<LogRow[]> {
  const rows = await db
    .selectFrom('text_updates')
    .where('text_id', '=', textId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .select(['seq', 'row_id', 'pairs'])
    .execute();
  return rows.map((row) => ({ seq: row.seq, rowId: row.row_id, pairs: decodePairs(row.pairs) }));
}

/** The newest row a text has been folded up to. */
export async function snapshotOf(
  db: Reader | Writer,
  textId: string,
): Promise<{ seq: number; rowId: string; state: Uint8Array } | null> {
  const row = await db
    .selectFrom('text_snapshots')
    .where('text_id', '=', textId)
    .select(['seq', 'row_id', 'state'])
    .executeTakeFirst();
  return row ? { seq: row.seq, rowId: row.row_id, state: row.state } : null;
}

/** A text as stored, up to its newest row. */
export interface Stored extends StoredState {
  seq: number;
  rowId: string;
}

/** Folding keeps the rows since the snapshot before, so a fold between the two reads leaves no hole. */
export async function storedText(db: Reader | Writer, textId: string): Promise<Stored> {
  const snapshot = await snapshotOf(db, textId);
  const rows = await rowsAfter(db, textId, snapshot?.seq ?? 0);
  const last = rows.at(-1) ?? snapshot ?? { seq: 0, rowId: '' };
  return {
    snapshot: snapshot?.state ?? null,
    updates: rows.flatMap((row) => row.pairs.map((pair) => pair.update)),
    seq: last.seq,
    rowId: last.rowId,
  };
}

/** The rows after (seq, rowId) while that row is known and kept; null when it is not, as after a restore. */
export async function rowsSince(
  db: Reader | Writer,
  textId: string,
  seq: number,
  rowId: string,
): Promise<LogRow[] | null> {
  const [own, ...rows] = await rowsAfter(db, textId, seq - 1);
  if (own?.seq === seq) return own.rowId === rowId ? rows : null;
  const snapshot = await snapshotOf(db, textId);
  return snapshot?.seq === seq && snapshot.rowId === rowId ? (own ? [own, ...rows] : []) : null;
}

/** Whose each Yjs client id of a text is: the seat it was bound to, and that seat's person. */
export async function clientsOf(
  db: Reader | Writer,
  textId: string,
): Promise<Map<number, { seatId: string; personId: string }>> {
  const rows = await db
    .selectFrom('text_clients')
    .innerJoin('seats', 'seats.id', 'text_clients.seat_id')
    .where('text_id', '=', textId)
    .select(['yjs_client_id', 'seat_id', 'person_id'])
    .execute();
  return new Map(rows.map((row) => [row.yjs_client_id, { seatId: row.seat_id, personId: row.person_id }]));
}

/** Whose each suggestion of a text is, decided ones included: an id is never used twice. */
export async function proposersOf(db: Reader | Writer, textId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('suggestions')
    .innerJoin('seats', 'seats.id', 'suggestions.seat_id')
    .where('suggestions.text_id', '=', textId)
    .select(['suggestions.id', 'seats.person_id'])
    .execute();
  return new Map(rows.map((row) => [row.id, row.person_id]));
}

/** Which of these sessions are in force. */
export async function liveSessions(
  db: Reader | Writer,
  sessionIds: readonly string[],
  now: string,
): Promise<Set<string>> {
  if (sessionIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('sessions')
    .where('id', 'in', sessionIds)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .select('id')
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** The words of a text, and the exact row of the log they are the sum of. */
export interface TextWords {
  head: number;
  rowId: string;
  blocks: Record<string, Block[]>;
}

/**
 * Every language of a text at one exact head. Closing freezes that head with `closeAtHead`, which fails if
 * anything was written meanwhile.
 */
export async function readText(store: Store | Reader | Writer, textId: string): Promise<TextWords> {
  const db = 'read' in store ? store.read : store;
  const text = (await headsOf(db, [textId])).get(textId);
  if (!text) throw new NotFound();
  const stored = await storedText(db, textId);
  const doc = loadDoc(stored);
  const blocks = text.languages.map(
    (language) => [language, blocksFromYXml(doc.getXmlFragment(fragmentName(language)))] as const,
  );
  doc.destroy();
  return { head: stored.seq, rowId: stored.rowId, blocks: Object.fromEntries(blocks) };
}
