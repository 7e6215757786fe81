import type { Reader, Writer } from '../../db/store.ts';
import { NotFound } from '../errors.ts';

/** What owns a text, as the log of acts names it. */
export interface TextOwner {
  kind: 'statement' | 'agenda' | 'campaign';
  id: string;
}

/** The statement, agenda or campaign that a text is of. */
export async function ownerOfText(db: Reader | Writer, textId: string): Promise<TextOwner> {
  const row = await db
    .selectFrom('texts')
    .leftJoin('statements', 'statements.text_id', 'texts.id')
    .leftJoin('agendas', 'agendas.text_id', 'texts.id')
    .leftJoin('campaigns', 'campaigns.text_id', 'texts.id')
    .where('texts.id', '=', textId)
    .select(['statements.id as statement', 'agendas.id as agenda', 'campaigns.id as campaign'])
    .executeTakeFirst();
  if (row?.statement) return { kind: 'statement', id: row.statement };
  if (row?.agenda) return { kind: 'agenda', id: row.agenda };
  if (row?.campaign) return { kind: 'campaign', id: row.campaign };
  throw new NotFound();
}

/** Whether the text is of a statement that is published: its titles stand in lists and letters, also while it is corrected. */
export async function isPublishedText(db: Reader | Writer, textId: string): Promise<boolean> {
  const row = await db
    .selectFrom('statements')
    .where('text_id', '=', textId)
    .where('state', 'in', ['published', 'archived'])
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}
