import type { SignRequestsTable } from '../../../../db/tables/sign-requests.ts';
import type { SignaturesTable } from '../../../../db/tables/signatures.ts';
import { hashToken, newToken } from '../../../accounts/secrets.ts';
import type { Tx } from '../../../transaction.ts';
import { ratifyByLinkPath } from '../../../words/desk-addresses.ts';
import type { Correction } from '../reads.ts';

/** Where one signatory from outside answers one correction of the edition it signed, until the time of the signers ends. */
export async function ratificationLink(
  tx: Tx,
  correction: Correction,
  bound: { signature: SignaturesTable; request: SignRequestsTable },
): Promise<string> {
  const token = newToken(tx.platform);
  await tx.db
    .insertInto('ratification_links')
    .values({
      id: tx.platform.newId(),
      coalition_id: correction.coalitionId,
      correction_id: correction.id,
      edition_id: correction.editionId,
      signature_id: bound.signature.id,
      request_id: bound.request.id,
      link_hash: hashToken(token),
      created_at: tx.now,
      expires_at: correction.dueAt!,
      answered_at: null,
      answer: null,
    })
    .execute();
  return ratifyByLinkPath(token);
}
