import type { Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Conflict, Invalid, NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { changeText, newClient } from '../co-editing/change-text.ts';
import { Pens } from '../co-editing/pens.ts';
import { clientsOf } from '../co-editing/reads.ts';
import { typing } from '../co-editing/typing.ts';
import { mayEditText } from '../policy.ts';
import type { Text } from '../reads.ts';
import { lockAmendment } from './actions-lock.ts';
import { applyProposal } from './apply.ts';
import type { Amendment, Proposal } from './model.ts';
import { planMerge, type Plan } from './plan.ts';
import { mayDecideAmendment } from './policy.ts';
import { amendmentsOf, requireAmendment } from './reads.ts';
import { presentWords } from './reads-words.ts';
import { deciding, merging } from './rules.ts';
import { settle } from './settle.ts';
import { tellAmendments } from './tell.ts';

type Decision = 'accepted' | 'declined';

/**
 * Decides one amendment. Accepting carries it out in the words, which is refused where it collides with them; an
 * amendment to an amendment, accepted, changes what that one proposes. Declining one declines what would amend it.
 */
export async function decideAmendment(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; amendment: string; decision: Decision; note?: string | null },
): Promise<Amendment> {
  const asked = parse(deciding, input);
  return typing(platform, async (tx) => {
    const { text, amendment, acting } = await lockAmendment(tx, viewer, asked);
    authorize(mayDecideAmendment(acting, text, amendment));
    const all = (await amendmentsOf(tx.db, [text.id])).get(text.id)!;
    if (asked.decision === 'accepted') {
      if (amendment.parentId !== null) requireStill(amendment, all);
      else await acceptAlone(tx, text, acting, planMerge([amendment], all, await presentWords(tx.db, text)));
    }
    await decide(tx, text, acting, [amendment], asked.decision, asked.note);
    return requireAmendment(tx.db, text.id, amendment.id);
  });
}

/** What it would change must be as it was proposed: another that was accepted since has changed it. */
function requireStill(child: Amendment, all: readonly Amendment[]): void {
  const since = all.find(
    ({ parentId, kind, decision }) =>
      parentId === child.parentId &&
      kind === child.kind &&
      decision?.word === 'accepted' &&
      decision.at >= child.at,
  );
  if (since) throw new Conflict('amended-since', { number: since.label });
}

async function acceptAlone(tx: Tx, text: Text, acting: Acting, plan: Plan): Promise<void> {
  requireNoneWaiting(plan);
  if (plan.collisions.length > 0) throw new Conflict('amendment-collides');
  await carryOut(tx, text, acting, plan.proposals);
}

/** What a merge sends: the amendments, what was chosen of their collisions, and what was seen then. */
export interface Merge {
  seat: string;
  text: string;
  amendments: readonly string[];
  choices: readonly { collision: string; choice: string }[];
  seen: string;
  note?: string | null;
}

/**
 * Merges several amendments into the words at once: one row of the log in the name of the seat that merges, each
 * amendment accepted or declined. Nothing is carried out while a collision is without a choice, nor when anything the
 * choices were made about has changed since.
 */
export async function mergeAmendments(platform: Platform, viewer: Viewer, input: Merge): Promise<Text> {
  const asked = parse(merging, input);
  return typing(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayEditText(acting, text));
    const all = (await amendmentsOf(tx.db, [text.id])).get(text.id)!;
    const chosen = asked.amendments.map((id) => all.find((one) => one.id === id));
    if (!chosen.every((one) => one !== undefined)) throw new NotFound();
    if (chosen.some(({ parentId }) => parentId !== null))
      throw new Invalid([{ field: 'amendments', word: 'merge-of-amendments-to-the-text' }]);
    if (chosen.some(({ state }) => state !== 'open')) throw new Conflict('merge-moved-on');
    const plan = planMerge(chosen, all, await presentWords(tx.db, text));
    requireNoneWaiting(plan);
    if (plan.seen !== asked.seen) throw new Conflict('merge-moved-on');
    const choices = new Map(asked.choices.map(({ collision, choice }) => [collision, choice]));
    const { accepted, declined } = settle(plan.proposals, plan.collisions, choices);
    if (declined.length > 0 && asked.note === null)
      throw new Invalid([{ field: 'note', word: 'decision-note-missing' }]);
    await carryOut(tx, text, acting, accepted);
    const of = (proposals: readonly Proposal[]) =>
      chosen.filter(({ id }) => proposals.some((proposal) => proposal.id === id));
    await decide(tx, text, acting, of(accepted), 'accepted', null);
    await decide(tx, text, acting, of(declined), 'declined', asked.note);
    return text;
  });
}

function requireNoneWaiting({ waiting }: Plan): void {
  if (waiting.length > 0) throw new Conflict('children-open', { number: waiting[0]!.label });
}

async function carryOut(tx: Tx, text: Text, acting: Acting, proposals: readonly Proposal[]): Promise<void> {
  if (proposals.length === 0) return;
  const authors = await clientsOf(tx.db, text.id);
  await changeText(tx, {
    textId: text.id,
    seatId: acting.seat.id,
    change(doc) {
      const pens = new Pens(doc, authors, () => newClient(tx));
      for (const proposal of proposals) applyProposal(doc, text.languages, proposal, pens);
      return pens.clients;
    },
  });
}

async function decide(
  tx: Tx,
  text: Text,
  acting: Acting,
  amendments: readonly Amendment[],
  decision: Decision,
  note: string | null,
): Promise<void> {
  for (const amendment of amendments) {
    await tx.db
      .updateTable('amendments')
      .set({
        decision,
        decision_note: note,
        decided_by_seat_id: acting.seat.id,
        decided_at: tx.now,
      })
      .where('id', '=', amendment.id)
      .execute();
    await tellAmendments(tx, text, acting, decision, [amendment]);
  }
}
