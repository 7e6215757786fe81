import type { Reader, Writer } from '../../../db/store.ts';
import { NotFound } from '../../errors.ts';
import type { Instant } from '../../platform.ts';
import { versionsOfText } from '../../statements/reads.ts';
import { draftLabels } from './numbering.ts';
import { unpackWords, type Words } from './packing.ts';

/** Characters by seat. */
export type Authorship = Record<string, { inserted: number; deleted: number }>;

/** The words of an open text as they stood at one head, without those words. */
export interface Draft {
  id: string;
  coalitionId: string;
  textId: string;
  number: number;
  /** "v0.4": how people name it, and what stands in addresses. */
  label: string;
  kind: 'named' | 'automatic' | 'restored';
  name: string | null;
  head: number;
  readers: 'body' | 'members';
  wordsAdded: number;
  wordsRemoved: number;
  /** Null when it was made by itself. */
  seatId: string | null;
  at: Instant;
  restoredFromId: string | null;
}

/** What a draft keeps. */
export interface DraftWords {
  titles: Record<string, string>;
  blocks: Words;
  authorship: Authorship;
}

/** The drafts of a text, newest first. Which of them the viewer may know of is for mayReadDraft to say. */
export async function draftsOfText(db: Reader | Writer, textId: string): Promise<Draft[]> {
  const rows = await db
    .selectFrom('drafts')
    .where('text_id', '=', textId)
    .select([
      'id',
      'coalition_id as coalitionId',
      'text_id as textId',
      'number',
      'kind',
      'name',
      'head',
      'readers',
      'words_added as wordsAdded',
      'words_removed as wordsRemoved',
      'seat_id as seatId',
      'at',
      'restored_from_id as restoredFromId',
    ])
    .orderBy('number', 'desc')
    .execute();
  const labels = draftLabels(rows, await versionsOfText(db, textId));
  return rows.map((row) => ({ ...row, label: labels.get(row.number)! }));
}

/** The draft, or NotFound. */
export async function requireDraft(db: Reader | Writer, id: string): Promise<Draft> {
  const textId = await textOfDraft(db, id);
  const draft = textId && (await draftsOfText(db, textId)).find((one) => one.id === id);
  if (!draft) throw new NotFound();
  return draft;
}

/** Which text a draft is of; null where there is no such draft. */
export async function textOfDraft(db: Reader | Writer, id: string): Promise<string | null> {
  const row = await db.selectFrom('drafts').where('id', '=', id).select('text_id').executeTakeFirst();
  return row?.text_id ?? null;
}

/** What a draft keeps of its text. */
export async function wordsOfDraft(db: Reader | Writer, id: string): Promise<DraftWords> {
  const row = await db
    .selectFrom('drafts')
    .where('id', '=', id)
    .select(['titles', 'blocks', 'authorship'])
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return {
    titles: JSON.parse(row.titles) as Record<string, string>,
    blocks: unpackWords(row.blocks),
    authorship: JSON.parse(row.authorship) as Authorship,
  };
}

/** The newest draft of a text as it is stored, and when the newest that was made by itself was. */
export interface Latest {
  id: string;
  number: number;
  readers: 'body' | 'members';
  titles: string;
  blocks: string;
  automaticAt: Instant | null;
}

export async function latestDraft(db: Reader | Writer, textId: string): Promise<Latest | null> {
  const row = await db
    .selectFrom('drafts')
    .where('text_id', '=', textId)
    .select(['id', 'number', 'readers', 'titles', 'blocks'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const automatic = await db
    .selectFrom('drafts')
    .where('text_id', '=', textId)
    .where('kind', '=', 'automatic')
    .select((eb) => eb.fn.max('at').as('at'))
    .executeTakeFirst();
  return { ...row, automaticAt: automatic?.at ?? null };
}

/** Characters inserted and deleted by each seat up to the row a text has been folded to. */
export async function authorshipOf(db: Reader | Writer, textId: string): Promise<Authorship> {
  const rows = await db
    .selectFrom('text_authorship')
    .where('text_id', '=', textId)
    .select(['seat_id', 'inserted', 'deleted'])
    .orderBy('seat_id')
    .execute();
  return Object.fromEntries(
    rows.map(({ seat_id, inserted, deleted }) => [
      seat_id,
      { inserted: Number(inserted), deleted: Number(deleted) },
    ]),
  );
}
