import type { Reader, Writer } from '../../db/store.ts';
import { NotFound } from '../errors.ts';
import type { TextFacts } from './policy.ts';
import { rightsOfTexts } from './reads-rights.ts';

/** A text as policies and actions need it; its words are read by co-editing. */
export interface Text extends TextFacts {
  id: string;
  head: number;
  grantEpoch: number;
  /** The first is the reference language. */
  languages: string[];
}

/** Texts by id with who may read them, as what owns each says; in no order. Whether the viewer may know of one is for mayReadText to say. */
export async function textsById(db: Reader | Writer, ids: readonly string[]): Promise<Text[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('texts')
    .leftJoin('statements', 'statements.text_id', 'texts.id')
    .leftJoin('agendas', 'agendas.text_id', 'texts.id')
    .leftJoin('campaigns', 'campaigns.text_id', 'texts.id')
    .where('texts.id', 'in', ids)
    .where((eb) => eb(eb.fn.coalesce('statements.id', 'agendas.id', 'campaigns.id'), 'is not', null))
    .selectAll('texts')
    .select((eb) => [
      'statements.state as stage',
      eb.fn.coalesce('agendas.readers', 'campaigns.readers').as('readers'),
    ])
    .execute();
  const rights = await rightsOfTexts(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...rights.get(row.id)!,
    id: row.id,
    coalitionId: row.coalition_id,
    bodyId: row.body_id,
    state: row.state,
    readers: row.readers ?? (row.stage === null || row.stage === 'draft' ? 'body' : 'members'),
    head: row.head,
    grantEpoch: row.grant_epoch,
    languages: JSON.parse(row.languages) as string[],
  }));
}

/** The text, or NotFound. */
export async function requireText(db: Reader | Writer, textId: string): Promise<Text> {
  const [text] = await textsById(db, [textId]);
  if (!text) throw new NotFound();
  return text;
}

/** Titles by text and language. */
export async function titlesOf(
  db: Reader | Writer,
  textIds: readonly string[],
): Promise<Map<string, Record<string, string>>> {
  const titles = new Map<string, Record<string, string>>(textIds.map((id) => [id, {}]));
  if (textIds.length === 0) return titles;
  const rows = await db
    .selectFrom('text_titles')
    .selectAll()
    .where('text_id', 'in', textIds)
    .orderBy('language')
    .execute();
  for (const row of rows) titles.get(row.text_id)![row.language] = row.title;
  return titles;
}
