import type { Tx } from '../transaction.ts';
import type { Locked } from './lock-answer.ts';
import type { Answer } from './reads-answers.ts';

/** Keeps one of several approvals of a proposal. Like the proposal it is known to the organisation alone: no leaf, no line of the log. */
export async function keepApproval(
  tx: Tx,
  { acting, answer }: Pick<Locked, 'acting'> & { answer: Answer },
  note: string | null,
): Promise<void> {
  const proposal = answer.acts.findLast(({ kind }) => kind === 'proposed')!;
  await tx.db
    .insertInto('signature_approvals')
    .values({
      id: tx.platform.newId(),
      coalition_id: answer.row.coalition_id,
      signature_id: answer.row.id,
      proposal_id: proposal.id,
      seat_id: acting.seat.id,
      note,
      at: tx.now,
    })
    .onConflict((conflict) => conflict.columns(['proposal_id', 'seat_id']).doUpdateSet({ note, at: tx.now }))
    .execute();
  tx.announce(`organization:${answer.row.organization_id}`, 'approved-in-part');
}
