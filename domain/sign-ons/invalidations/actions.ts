import { actBy, type Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Conflict, Invalid, NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { carryOut } from '../actions-append.ts';
import { lockSignOn } from '../actions.ts';
import { openNames } from '../grades/actions-open.ts';
import { asGiven } from '../lock-answer.ts';
import { appendPaperAct } from '../paper/actions-append.ts';
import { requirePaper } from '../paper/reads.ts';
import { answerById } from '../reads-answers.ts';
import { publicationOf } from '../reads-since.ts';
import type { SignOn } from '../reads.ts';
import { reprint } from '../reprint.ts';
import { mayInvalidate, mayReverseInvalidation } from './policy.ts';
import { chosenBy, digestOf, findInvalidation, hitsOf, type Invalidation } from './reads.ts';
import { invalidating, MOST_AT_ONCE, reversing, type Condition } from './rules.ts';

interface Invalidating {
  seat: string;
  signOn: string;
  condition: Condition;
  /** The digest of the list that was looked at. */
  shown: string;
  reason: string;
}

/**
 * Sets aside at once what came from outside and meets a condition, exactly the list that somebody looked at: signatures
 * that were asked for lapse, requests leave the queue, sheets are void. Each is an act of its own; nothing is deleted.
 */
export async function invalidate(
  platform: Platform,
  viewer: Viewer,
  { condition, ...input }: Invalidating,
): Promise<Invalidation> {
  const asked = parse(invalidating, input);
  const chosen = chosenBy(condition);
  return transact(platform, async (tx) => {
    const signOn = await lockSignOn(tx, asked.signOn);
    const acting = await actBy(tx, viewer, asked.seat);
    if (!signOn) throw new NotFound();
    await openNames(tx, signOn.id);
    authorize(mayInvalidate(acting, signOn));
    const hits = await hitsOf(tx.db, acting, signOn, chosen);
    if (digestOf(hits) !== asked.shown) throw new Conflict('invalidation-changed');
    if (hits.length === 0) throw new Invalid([{ field: 'shown', word: 'invalidation-nothing' }]);
    if (hits.length > MOST_AT_ONCE)
      throw new Conflict('invalidation-too-many', { most: String(MOST_AT_ONCE) });
    const id = platform.newId();
    await tx.db
      .insertInto('invalidations')
      .values({
        ...{ id, coalition_id: signOn.coalitionId, sign_on_id: signOn.id, source: chosen.source },
        ...{ mail_domain: chosen.mailDomain, country: chosen.country },
        ...{ from_at: chosen.from, until_at: chosen.until, reason: asked.reason },
        ...{ seat_id: acting.seat.id, at: tx.now },
        ...{ reversed_at: null, reversed_by_seat_id: null, reversal_reason: null },
      })
      .execute();
    const at = { signOn, acting, reason: asked.reason };
    for (const { kind, id: item_id } of hits) {
      await tx.db
        .insertInto('invalidation_items')
        .values({ coalition_id: signOn.coalitionId, invalidation_id: id, kind, item_id })
        .execute();
      if (kind === 'signature') await actOnSignature(tx, at, item_id, LAPSES);
      if (kind === 'paper') await actOnPaper(tx, at, item_id, 'voided');
    }
    await tell(tx, at, 'invalidation.made', hits.length, id);
    return (await findInvalidation(tx.db, id))!;
  });
}

/** Takes all of it back in one step: what still is as that act left it stands again as it did before. */
export async function reverseInvalidation(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; invalidation: string; reason: string },
): Promise<Invalidation> {
  const asked = parse(reversing, input);
  return transact(platform, async (tx) => {
    const known = await findInvalidation(tx.db, asked.invalidation);
    const signOn = known ? await lockSignOn(tx, known.signOnId) : null;
    tx.begin();
    const acting = await actBy(tx, viewer, asked.seat);
    const made = await findInvalidation(tx.db, asked.invalidation);
    if (!signOn || !made) throw new NotFound();
    await openNames(tx, signOn.id);
    const publication = await publicationOf(tx.db, signOn.id);
    authorize(
      mayReverseInvalidation(
        acting,
        signOn,
        { at: made.at, reversedAt: made.reversed?.at ?? null },
        publication?.at ?? null,
      ),
    );
    const at = { signOn, acting, reason: asked.reason };
    for (const { kind, item_id } of made.items) {
      if (kind === 'signature') await actOnSignature(tx, at, item_id, STANDS);
      if (kind === 'paper') await actOnPaper(tx, at, item_id, 'restored', made.at);
    }
    await tx.db
      .updateTable('invalidations')
      .set({ reversed_at: tx.now, reversed_by_seat_id: acting.seat.id, reversal_reason: asked.reason })
      .where('id', '=', made.id)
      .execute();
    await tell(tx, at, 'invalidation.reversed', made.items.length, `${made.id}:reversed`);
    return (await findInvalidation(tx.db, made.id))!;
  });
}

interface At {
  signOn: SignOn;
  acting: Acting;
  reason: string;
}

const LAPSES = { kind: 'lapsed', authority: 'invalidated' } as const;
const STANDS = { kind: 'ratified', authority: 'reinstated' } as const;

/** The signature as it was given, set aside or standing again; one that moved on since is left as it is. */
async function actOnSignature(
  tx: Tx,
  { signOn, acting, reason }: At,
  id: string,
  act: typeof LAPSES | typeof STANDS,
): Promise<void> {
  const answer = await answerById(tx.db, id);
  const last = answer?.acts.at(-1);
  if (!answer || !last || (act === STANDS && last.authority !== 'invalidated')) return;
  const { name, signatory_name, signatory_title, visibility } = answer.row;
  const { language, mandateOn } = last;
  const doer = {
    personId: acting.personId,
    name: acting.name,
    seat: { id: acting.seat.id, organizationId: answer.row.organization_id },
  };
  await carryOut(
    tx,
    { signOn: asGiven(signOn, answer), acting: doer, answer },
    { name, signatory_name, signatory_title, visibility },
    { ...act, language, mandateOn, note: reason, visibility },
  );
}

/** A sheet, void or restored; one that was settled otherwise since is left as it is. */
async function actOnPaper(
  tx: Tx,
  { signOn, acting, reason }: At,
  id: string,
  kind: 'voided' | 'restored',
  voidedAt: string | null = null,
): Promise<void> {
  const paper = await requirePaper(tx.db, id);
  if (kind === 'restored' && paper.voidedAt !== voidedAt) return;
  await appendPaperAct(tx, signOn, paper, { kind, seatId: acting.seat.id, note: reason, together: true });
}

async function tell(
  tx: Tx,
  { signOn, acting, reason }: At,
  act: string,
  count: number,
  key: string,
): Promise<void> {
  const { coalitionId } = signOn;
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: acting.seat.id,
    act,
    subject: { kind: 'statement', id: signOn.statementId },
    detail: { count, reason },
  });
  tx.announce(`office:${coalitionId}`, 'invalidation');
  tx.announce(`sign-on:${signOn.id}`, 'invalidation');
  tx.publicChange(coalitionId);
  await reprint(tx, { signOn, actId: key });
}
