import type { PaperActKind } from '../../../db/tables/paper-acts.ts';
import type { PaperState } from '../../../db/tables/paper-signatures.ts';
import type { Tx } from '../../transaction.ts';
import { FORGOTTEN } from '../hiding/rules.ts';
import { reprint } from '../reprint.ts';
import type { SignOn } from '../reads.ts';
import { isNameHidden, type Paper } from './reads.ts';

const STATES: Record<PaperActKind, (paper: Paper) => PaperState> = {
  entered: () => 'entered',
  confirmed: () => 'confirmed',
  voided: () => 'void',
  restored: ({ confirmedAt }) => (confirmedAt === null ? 'entered' : 'confirmed'),
};

/** What the log of acts calls what happened to a sheet that everybody knew of. */
const ACTS = {
  confirmed: 'paper.confirmed',
  voided: 'paper.voided',
  restored: 'paper.restored',
} as const;

interface NewPaperAct {
  kind: Exclude<PaperActKind, 'entered'>;
  seatId: string;
  note: string | null;
  /** One of many at once: the line of the log of acts and the new print are theirs together. */
  together?: boolean;
}

/**
 * Appends an act on a sheet and what it makes of it. What only the secretariat knew of, a sheet that was never confirmed,
 * has no leaf and no line.
 */
export async function appendPaperAct(tx: Tx, signOn: SignOn, paper: Paper, act: NewPaperAct): Promise<void> {
  const { coalitionId } = signOn;
  const { kind, seatId, note } = act;
  const id = tx.platform.newId();
  const confirms = kind === 'confirmed';
  const open = confirms || paper.confirmedAt !== null;
  await tx.db
    .updateTable('paper_signatures')
    .set({
      state: STATES[kind](paper),
      updated_at: tx.now,
      ...(confirms && { confirmed_at: tx.now, confirmed_by_seat_id: seatId }),
    })
    .where('id', '=', paper.id)
    .execute();
  const store = async (leaf_index: number | null) => {
    await tx.db
      .insertInto('paper_acts')
      .values({
        ...{ id, coalition_id: coalitionId, paper_id: paper.id, position: paper.acts.length + 1 },
        ...{ kind, seat_id: seatId, note, leaf_index, at: tx.now },
      })
      .execute();
  };
  tx.announce(`office:${coalitionId}`, 'paper');
  if (!open) return store(null);
  tx.record({
    kind: 'leaf',
    coalitionId,
    record: {
      kind: `paper.${kind}`,
      paper: paper.id,
      signOn: signOn.id,
      organization: paper.organizationId,
      ...{ name: paper.name, country: paper.country, person: paper.person, title: paper.title },
      ...{ signedOn: paper.signedOn, place: paper.place, language: paper.language },
      ...{ version: paper.versionId, terms: paper.termsDigest, scan: paper.fileId },
      ...{ enteredBy: paper.acts[0].seatId, seat: seatId, at: tx.now },
    },
    store,
  });
  if (!act.together) {
    const hidden = await isNameHidden(tx.db, paper, tx.now);
    tx.record({
      kind: 'audit',
      coalitionId,
      seatId,
      act: hidden ? FORGOTTEN[ACTS[kind]] : ACTS[kind],
      subject: { kind: 'statement', id: signOn.statementId },
      detail: hidden ? {} : { organization: paper.name },
    });
    await reprint(tx, { signOn, actId: id });
  }
  tx.announce(`sign-on:${signOn.id}`, 'paper');
  tx.announce(`coalition:${coalitionId}`, 'sign-on');
  tx.publicChange(coalitionId);
}
