import type { Statement } from '../../statements/reads.ts';
import { actorOf } from '../../texts/reads-actor.ts';
import type { Tx } from '../../transaction.ts';

/** Announces a step of a correction and writes its line in the log of acts. */
export async function tell(
  tx: Tx,
  statement: Pick<Statement, 'id' | 'coalitionId'>,
  seatId: string | null,
  act: 'begun' | 'abandoned' | 'closed' | 'put-to-signers' | 'published',
  detail: Record<string, string | number> = {},
): Promise<void> {
  tx.announce(`statement:${statement.id}`, `correction-${act}`);
  tx.announce(`coalition:${statement.coalitionId}`, 'statement');
  tx.record({
    kind: 'audit',
    coalitionId: statement.coalitionId,
    seatId: seatId === null ? null : await actorOf(tx.db, seatId),
    act: `correction.${act}`,
    subject: { kind: 'statement', id: statement.id },
    detail,
  });
}
