import type { Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Forbidden, Invalid, NotFound, requireRoom } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { maySuggest } from '../policy.ts';
import { ownerOfText } from '../reads-owner.ts';
import type { Text } from '../reads.ts';
import { newBlockId } from '../schema.ts';
import { lockAmendment } from './actions-lock.ts';
import { compose, composeAmong, type Composed } from './compose.ts';
import { proposalOf, type Amendment, type AmendmentKind } from './model.ts';
import { mayAmend, mayWithdraw } from './policy.ts';
import { amendmentsOf, numbersTaken, requireAmendment } from './reads.ts';
import { presentWords } from './reads-words.ts';
import { amending, MOST_AMENDMENTS, proposing } from './rules.ts';
import { tellAmendments } from './tell.ts';

/** What a form that proposes an amendment sends. */
export interface NewAmendment {
  seat: string;
  text: string;
  /** The amendment it amends; none: it amends the text. */
  parent?: string | null;
  language: string;
  kind: AmendmentKind;
  block?: string | null;
  /** The block it is to stand after; none: at the beginning. */
  after?: string | null;
  shape?: { kind: string; level?: number | null; marker?: string | null } | null;
  words?: string | null;
  /** Of what is proposed for words that stand: these words, as its writer saw them. */
  seen?: string | null;
  reason: string;
}

/**
 * Proposes an amendment to a statement's text, or to another amendment. It takes the next number there. A conflict where
 * the words it is about have changed since they were read.
 */
export async function proposeAmendment(
  platform: Platform,
  viewer: Viewer,
  input: NewAmendment,
): Promise<Amendment> {
  const asked = parse(proposing, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(maySuggest(acting, text, tx.now));
    if ((await ownerOfText(tx.db, text.id)).kind !== 'statement')
      throw new Forbidden('amendments-of-statements');
    const taken = await numbersTaken(tx.db, text.id, asked.parent);
    requireRoom(taken, MOST_AMENDMENTS);
    const { blocks } = await presentWords(tx.db, text);
    const composed =
      asked.parent === null
        ? compose(
            asked,
            blocks,
            newBlockId((length) => tx.platform.randomBytes(length)),
          )
        : composeAmong(asked, await amendable(tx, acting, text, asked.parent), blocks);
    return storeAmendment(tx, text, acting, { ...asked, number: taken.last + 1, composed });
  });
}

/** What the amendment to be amended proposes; an amendment to an amendment has none of its own. */
async function amendable(tx: Tx, acting: Acting, text: Text, id: string) {
  const all = (await amendmentsOf(tx.db, [text.id])).get(text.id)!;
  const parent = all.find((one) => one.id === id);
  if (!parent) throw new NotFound();
  authorize(mayAmend(acting, text, parent, tx.now));
  if (parent.parentId !== null) throw new Invalid([{ field: 'parent', word: 'amendments-one-deep' }]);
  return proposalOf(parent, all);
}

/** Writes an amendment under its number and tells of it; whoever calls has asked whether it may be. */
export async function storeAmendment(
  tx: Tx,
  text: Text,
  acting: Acting,
  made: { parent: string | null; kind: AmendmentKind; reason: string; number: number; composed: Composed },
): Promise<Amendment> {
  const { composed } = made;
  const id = tx.platform.newId();
  await tx.db
    .insertInto('amendments')
    .values({
      id,
      coalition_id: text.coalitionId,
      text_id: text.id,
      parent_id: made.parent,
      number: made.number,
      language: composed.language,
      kind: made.kind,
      block_id: composed.blockId,
      after_block_id: composed.afterBlockId,
      content: JSON.stringify(composed.content),
      base: JSON.stringify(composed.base),
      reason: made.reason,
      seat_id: acting.seat.id,
      at: tx.now,
      withdrawn_at: null,
      treatment: null,
      treatment_note: null,
      treated_by_seat_id: null,
      treated_at: null,
      treatment_published_at: null,
      reply: null,
      reply_note: null,
      replied_by_seat_id: null,
      replied_at: null,
      decision: null,
      decision_note: null,
      decided_by_seat_id: null,
      decided_at: null,
    })
    .execute();
  const amendment = await requireAmendment(tx.db, text.id, id);
  await tellAmendments(tx, text, acting, 'proposed', [amendment]);
  return amendment;
}

/** Takes an amendment back while it is undecided; those to it lapse. */
export async function withdrawAmendment(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; amendment: string },
): Promise<Amendment> {
  const asked = parse(amending, input);
  return transact(platform, async (tx) => {
    const { text, amendment, acting } = await lockAmendment(tx, viewer, asked);
    authorize(mayWithdraw(acting, text, amendment));
    await tx.db
      .updateTable('amendments')
      .set({ withdrawn_at: tx.now })
      .where('id', '=', amendment.id)
      .execute();
    await tellAmendments(tx, text, acting, 'withdrawn', [amendment]);
    return requireAmendment(tx.db, text.id, amendment.id);
  });
}
