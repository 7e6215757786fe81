import { actBy } from '../../accounts/acting-seat.ts';
import { countClient } from '../../accounts/client-limit.ts';
import { TICKETS_PER_CLIENT } from '../../accounts/rules.ts';
import { hashToken } from '../../accounts/secrets.ts';
import { authorize } from '../../authorize.ts';
import { Forbidden, NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { carryOut, type NewAct } from '../actions-append.ts';
import { lockSignOn } from '../actions.ts';
import { openNames } from '../grades/actions-open.ts';
import { asGiven, keptOf } from '../lock-answer.ts';
import { mailDisputed, mailResolved } from '../mails.ts';
import { findAnswer, signOnOfSignature, type Answer } from '../reads-answers.ts';
import type { SignOn } from '../reads.ts';
import { mayDispute, mayResolveDispute } from './policy.ts';
import { findDispute, type Dispute } from './reads.ts';
import { raising, resolving } from './rules.ts';

/**
 * "It was not us": a contact's link sets the signature aside at once, until the secretariat has heard both. The act names
 * the seat that signed, since whoever has the link has none. Twice is once.
 */
export async function raiseDispute(
  platform: Platform,
  { clientKey }: { clientKey: string },
  input: { token: string },
): Promise<void> {
  const { token } = parse(raising, input);
  countClient(platform, clientKey, { act: 'dispute', most: TICKETS_PER_CLIENT });
  const link_hash = hashToken(token);
  const known = await platform.store.read
    .selectFrom('signature_disputes')
    .where('link_hash', '=', link_hash)
    .selectAll()
    .executeTakeFirst();
  await transact(platform, async (tx) => {
    const signOn = await lockOf(tx, known?.signature_id);
    if (!known || !signOn || known.expires_at <= tx.now) throw new Forbidden('dispute-link-void');
    const answer = await answerOf(tx, signOn, known.signature_id);
    // Whether its name is hidden or shown changes nothing of who signed.
    const last = answer.acts.findLast(({ authority }) => authority !== 'hidden' && authority !== 'revealed')!;
    if (last.authority === 'dispute') return;
    authorize(mayDispute(signOn));
    if (last.id !== known.act_id) throw new Forbidden('dispute-nothing');
    const act = { kind: 'lapsed', authority: 'dispute', note: null } as const;
    const doer = { personId: last.personId, name: null, seat: seatOf(answer, last.seatId) };
    const done = await carryOut(
      tx,
      { signOn: asGiven(signOn, answer), acting: doer, answer },
      keptOf(answer),
      actOn(answer, act),
    );
    await tx.db
      .updateTable('signature_disputes')
      .set({ raised_at: tx.now })
      .where('id', '=', known.id)
      .execute();
    tx.announce(`office:${signOn.coalitionId}`, 'dispute');
    await mailDisputed(tx, done);
  });
}

/** The signature stands again, as it was given; or it is void, and whoever gave it answers this text no more. */
export async function resolveDispute(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; dispute: string; uphold: boolean; reason: string },
): Promise<Dispute> {
  const asked = parse(resolving, input);
  const known = await findDispute(platform.store.read, asked.dispute);
  return transact(platform, async (tx) => {
    const signOn = await lockOf(tx, known?.signatureId);
    const acting = await actBy(tx, viewer, asked.seat);
    const dispute = await findDispute(tx.db, asked.dispute);
    if (!signOn || !dispute) throw new NotFound();
    const { statementState } = signOn;
    authorize(mayResolveDispute(acting, { ...dispute, statementState }));
    const answer = await answerOf(tx, signOn, dispute.signatureId);
    const act = asked.uphold
      ? ({ kind: 'ratified', authority: 'upheld' } as const)
      : ({ kind: 'lapsed', authority: 'void' } as const);
    const done = await carryOut(
      tx,
      { signOn: asGiven(signOn, answer), acting, answer },
      keptOf(answer),
      actOn(answer, { ...act, note: asked.reason }),
    );
    await tx.db
      .updateTable('signature_disputes')
      .set({
        resolved_at: tx.now,
        resolution: asked.uphold ? 'upheld' : 'void',
        resolved_by_seat_id: acting.seat.id,
        reason: asked.reason,
      })
      .where('id', '=', dispute.id)
      .execute();
    tx.announce(`office:${signOn.coalitionId}`, 'dispute');
    await mailResolved(tx, done);
    return (await findDispute(tx.db, dispute.id))!;
  });
}

async function lockOf(tx: Tx, signature: string | undefined): Promise<SignOn | null> {
  const id = signature === undefined ? null : await signOnOfSignature(tx.db, signature);
  const signOn = id === null ? null : await lockSignOn(tx, id);
  tx.begin();
  if (signOn) await openNames(tx, signOn.id);
  return signOn;
}

async function answerOf(tx: Tx, signOn: SignOn, signature: string): Promise<Answer> {
  const { organization_id } = await tx.db
    .selectFrom('signatures')
    .where('id', '=', signature)
    .select('organization_id')
    .executeTakeFirstOrThrow();
  return (await findAnswer(tx.db, signOn.id, organization_id))!;
}

const seatOf = ({ row }: Answer, id: string) => ({ id, organizationId: row.organization_id });

const actOn = ({ row, acts }: Answer, act: Pick<NewAct, 'kind' | 'authority' | 'note'>): NewAct => {
  const { language, mandateOn } = acts.at(-1)!;
  return { ...act, language, mandateOn, visibility: row.visibility };
};
