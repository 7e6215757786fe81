import { NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Tx } from '../transaction.ts';
import { subjectColumn } from './reads.ts';
import { tag as tagForm, type Subject, type Tag } from './rules.ts';

export interface Tagged {
  coalitionId: string;
  subject: Subject;
  tag: Tag;
}

/**
 * Says one thing of one subject; says so again without effect. Answers whether it was new. The caller has locked the
 * subject's root row, authorized, and tells of it.
 */
export async function putTag(
  tx: Tx,
  { coalitionId, subject, tag, seatId }: Tagged & { seatId: string },
): Promise<boolean> {
  const said = parse(tagForm, tag);
  await requireInCoalition(tx, coalitionId, said);
  if (await findTag(tx, { coalitionId, subject, tag: said })) return false;
  await tx.db
    .insertInto('tags')
    .values({
      id: tx.platform.newId(),
      coalition_id: coalitionId,
      ...{ statement_id: null, agenda_id: null, ask_id: null, campaign_id: null, position_id: null },
      ...{ [subjectColumn[subject.kind]]: subject.id },
      corridor_id: 'corridor' in said ? said.corridor : null,
      theme_id: 'theme' in said ? said.theme : null,
      objective: 'objective' in said ? said.objective : null,
      place: 'place' in said ? said.place : null,
      seat_id: seatId,
      at: tx.now,
    })
    .execute();
  return true;
}

/** Takes one tag away; without effect where it is not. Answers whether it was there. As putTag, for a locked subject. */
export async function takeTag(tx: Tx, tagged: Tagged): Promise<boolean> {
  const id = await findTag(tx, { ...tagged, tag: parse(tagForm, tagged.tag) });
  if (id === undefined) return false;
  await tx.db.deleteFrom('tags').where('id', '=', id).execute();
  return true;
}

/** A corridor or theme of another coalition is none here. */
async function requireInCoalition(tx: Tx, coalitionId: string, tag: Tag): Promise<void> {
  const [table, id] =
    'corridor' in tag
      ? (['corridors', tag.corridor] as const)
      : 'theme' in tag
        ? (['themes', tag.theme] as const)
        : [null, null];
  if (table === null) return;
  const row = tx.db
    .selectFrom(table)
    .select('id')
    .where('coalition_id', '=', coalitionId)
    .where('id', '=', id);
  if (!(await row.executeTakeFirst())) throw new NotFound();
}

async function findTag(tx: Tx, { coalitionId, subject, tag }: Tagged): Promise<string | undefined> {
  let query = tx.db
    .selectFrom('tags')
    .select('id')
    .where('coalition_id', '=', coalitionId)
    .where(subjectColumn[subject.kind], '=', subject.id);
  if ('corridor' in tag) query = query.where('corridor_id', '=', tag.corridor);
  else if ('theme' in tag) query = query.where('theme_id', '=', tag.theme);
  else if ('objective' in tag) query = query.where('objective', '=', tag.objective);
  else query = query.where('place', '=', tag.place);
  return (await query.executeTakeFirst())?.id;
}
