import type { Tx } from '../../transaction.ts';
import type { Comment } from '../comments/reads.ts';
import { partsOf } from './comment-parts.ts';
import { TAKEN_BACK, type Returned } from './plan-model.ts';

/** Forgets what a file said that became a comment, once that is taken back. That somebody said something stays. */
export async function forgetReturned(tx: Tx, textId: string, { id, threadId, body }: Comment): Promise<void> {
  const rows = await tx.db
    .selectFrom('returned_changes')
    .where('text_id', '=', textId)
    .where('thread_id', '=', threadId)
    .select(['id', 'comment_id', 'content'])
    .execute();
  const told = rows.filter(({ comment_id, content }) => comment_id === id || goesOn(content, body));
  if (told.length === 0) return;
  await tx.db
    .updateTable('returned_changes')
    .set({ kind: TAKEN_BACK.kind, content: JSON.stringify(TAKEN_BACK) })
    .where(
      'id',
      'in',
      told.map((row) => row.id),
    )
    .execute();
}

/** Whether what a file said was too long for one comment, and these words are a later part of it. */
function goesOn(content: string, body: string): boolean {
  const said = JSON.parse(content) as Returned;
  return said.kind === 'comment' && partsOf(said.body).slice(1).includes(body);
}
