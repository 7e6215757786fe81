import type { Tx } from '../transaction.ts';

/**
 * Makes every open text that these bodies write check its writers again: a write names the epoch it was checked
 * under, and the old one no longer holds. The secretariat writes in all of its coalition.
 */
export async function recheckTexts(
  tx: Tx,
  coalitionId: string,
  bodies: readonly { id: string; kind: string }[],
): Promise<void> {
  if (bodies.length === 0) return;
  const everywhere = bodies.some((body) => body.kind === 'secretariat');
  let query = tx.db
    .updateTable('texts')
    .set((eb) => ({ grant_epoch: eb('grant_epoch', '+', 1) }))
    .where('coalition_id', '=', coalitionId)
    .where('state', '=', 'open')
    .returning('id');
  if (!everywhere)
    query = query.where(
      'body_id',
      'in',
      bodies.map((body) => body.id),
    );
  for (const text of await query.execute()) tx.announce(`text:${text.id}`, 'grants');
}
