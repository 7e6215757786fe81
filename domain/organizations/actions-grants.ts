import type { Tx } from '../transaction.ts';

/**
 * Makes every open text check its writers again that these bodies write, are asked about in a round, or were given a
 * right to, and every text on which `grantees` (a seat, an organisation) have one: a write names the epoch it was
 * checked under, and the old one no longer holds. The secretariat writes in all of its coalition.
 */
export async function recheckTexts(
  tx: Tx,
  coalitionId: string,
  bodies: readonly { id: string; kind: string }[],
  grantees: readonly string[] = [],
): Promise<void> {
  const ids = bodies.map((body) => body.id);
  const given = [...ids, ...grantees];
  if (given.length === 0) return;
  const everywhere = bodies.some((body) => body.kind === 'secretariat');
  let query = tx.db
    .updateTable('texts')
    .set((eb) => ({ grant_epoch: eb('grant_epoch', '+', 1) }))
    .where('coalition_id', '=', coalitionId)
    .where('state', '=', 'open')
    .returning('id');
  if (!everywhere)
    query = query.where((eb) => {
      const byGrant = eb
        .selectFrom('text_grants')
        .select('text_grants.text_id')
        .where('text_grants.coalition_id', '=', coalitionId)
        .where('grantee_id', 'in', given);
      if (ids.length === 0) return eb('id', 'in', byGrant);
      const byRound = eb
        .selectFrom('rounds')
        .innerJoin('round_bodies', 'round_bodies.round_id', 'rounds.id')
        .select('rounds.text_id')
        .where('rounds.coalition_id', '=', coalitionId)
        .where('rounds.ended_at', 'is', null)
        .where('round_bodies.body_id', 'in', ids);
      return eb.or([eb('body_id', 'in', ids), eb('id', 'in', byGrant), eb('id', 'in', byRound)]);
    });
  for (const text of await query.execute()) tx.announce(`text:${text.id}`, 'grants');
}
