import { PRINTING } from '../editions/rules.ts';
import type { Tx } from '../transaction.ts';
import type { Signed } from './mails.ts';
import { publicationOf } from './reads-since.ts';

/** Has the letter of a published statement printed anew after an act that changes whom it names. */
export async function reprint(tx: Tx, { signOn, actId }: Pick<Signed, 'signOn' | 'actId'>): Promise<void> {
  const publication = await publicationOf(tx.db, signOn.id);
  if (publication === null) return;
  tx.record({
    kind: 'outbox',
    coalitionId: signOn.coalitionId,
    job: PRINTING,
    key: `${PRINTING}:${publication.edition}:${actId}`,
    payload: { edition: publication.edition },
  });
}
