import { hashToken, newToken } from '../../accounts/secrets.ts';
import { later } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';
import { notUsPath } from '../../words/addresses.ts';
import { DISPUTE_LIFE } from './rules.ts';

/** Where one contact says that the organisation did not sign; each mail has a link of its own. */
export async function disputeLink(
  tx: Tx,
  told: { signature: { id: string; coalition_id: string }; actId: string },
): Promise<string> {
  const token = newToken(tx.platform);
  await tx.db
    .insertInto('signature_disputes')
    .values({
      id: tx.platform.newId(),
      coalition_id: told.signature.coalition_id,
      signature_id: told.signature.id,
      act_id: told.actId,
      link_hash: hashToken(token),
      created_at: tx.now,
      expires_at: later(tx.now, DISPUTE_LIFE),
    })
    .execute();
  return notUsPath(token);
}
