import { actBy, type Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Conflict, Invalid, NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import { findMembership } from '../../organizations/reads.ts';
import type { Platform } from '../../platform.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { carryOut } from '../actions-append.ts';
import { lockSignOn } from '../actions.ts';
import { disputeLink } from '../disputes/actions-links.ts';
import { setAside } from '../invalidations/reads.ts';
import { languagesOfVersion, type SignOn } from '../reads.ts';
import { letterPlaceOf } from '../reads-receivers.ts';
import { admit } from './actions-admit.ts';
import { mailDecided, mailOwnSeats } from './mails.ts';
import { mayDecideRequest } from './policy.ts';
import { isRequestKnown } from './reads-known.ts';
import { lookAlikesIn, requestsById, type SignRequest } from './reads.ts';
import { accepting, merging, turningDown } from './rules.ts';

interface Ready {
  signOn: SignOn;
  acting: Acting;
  request: SignRequest;
}

/**
 * A person of the secretariat verified the organisation: it signs this text, and becomes nothing more in the coalition
 * (0032). A name that can be taken for a member's is accepted only by whoever says that they are two.
 */
export async function acceptRequest(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; request: string; different: boolean },
): Promise<SignRequest> {
  const asked = parse(accepting, input);
  return transact(platform, async (tx) => {
    const ready = await lockRequest(tx, viewer, asked);
    const { signOn, acting, request } = ready;
    if (request.duplicateOfId !== null && (await stands(tx, request.duplicateOfId)))
      throw new Conflict('request-is-duplicate');
    const { found, hidden } = await lookAlikesIn(tx.db, signOn.coalitionId, request.organizationName);
    if (hidden) throw new Invalid([{ field: 'different', word: 'name-of-another' }]);
    if (found.length > 0 && !asked.different)
      throw new Invalid([{ field: 'different', word: 'looks-like-another' }]);
    const doer = await admit(tx, acting, request);
    const done = await carryOut(
      tx,
      { signOn, acting: doer, answer: null },
      {
        name: request.organizationName,
        signatory_name: null,
        signatory_title: null,
        visibility: 'public',
      },
      {
        kind: 'signed',
        authority: 'request',
        language: await languageRead(tx, signOn, request),
        note: null,
        mandateOn: null,
        visibility: 'public',
      },
    );
    tx.record({
      kind: 'audit',
      coalitionId: signOn.coalitionId,
      seatId: acting.seat.id,
      act: 'sign-request.accepted',
      subject: { kind: 'statement', id: signOn.statementId },
      detail: { organization: request.organizationName },
    });
    const path = await disputeLink(tx, done);
    const receipt = done.signature.receipt!;
    await mailDecided(tx, signOn, request, 'signRequestAccepted', { receipt, path });
    return decide(tx, ready, { state: 'accepted', organization_id: doer.seat.organizationId, reason: null });
  });
}

/** It was asked for an organisation of the coalition: those who may sign for it are told, and decide for themselves. */
export async function mergeRequest(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; request: string; organization: string },
): Promise<SignRequest> {
  const asked = parse(merging, input);
  return transact(platform, async (tx) => {
    const ready = await lockRequest(tx, viewer, asked);
    const { signOn, request } = ready;
    const member = { coalitionId: signOn.coalitionId, organizationId: asked.organization };
    if (!(await findMembership(tx.db, member)))
      throw new Invalid([{ field: 'organization', word: 'organisation-not-member' }]);
    await mailOwnSeats(tx, signOn, request, asked.organization);
    return decide(tx, ready, { state: 'merged', organization_id: asked.organization, reason: null });
  });
}

/** It does not sign; whoever asked is told why. */
export async function declineRequest(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; request: string; reason: string },
): Promise<SignRequest> {
  const asked = parse(turningDown, input);
  return transact(platform, async (tx) => {
    const ready = await lockRequest(tx, viewer, asked);
    await mailDecided(tx, ready.signOn, ready.request, 'signRequestDeclined', { reason: asked.reason });
    return decide(tx, ready, { state: 'declined', organization_id: null, reason: asked.reason });
  });
}

/** Nobody learns without a place in the secretariat whether there is such a request. */
async function lockRequest(tx: Tx, viewer: Viewer, asked: { seat: string; request: string }): Promise<Ready> {
  const of = await tx.db
    .selectFrom('sign_requests')
    .where('id', '=', asked.request)
    .select('sign_on_id')
    .executeTakeFirst();
  const signOn = of ? await lockSignOn(tx, of.sign_on_id) : null;
  tx.begin();
  const acting = await actBy(tx, viewer, asked.seat);
  const [request] = await requestsById(tx.db, [asked.request]);
  if (!signOn || !request) throw new NotFound();
  if (!(await isRequestKnown(tx.db, acting, request))) throw new NotFound();
  authorize(mayDecideRequest(acting, signOn, request.state));
  if ((await setAside(tx.db, [request.id])).has(request.id)) throw new Conflict('request-set-aside');
  return { signOn, acting, request };
}

async function stands(tx: Tx, id: string): Promise<boolean> {
  const [first] = await requestsById(tx.db, [id]);
  return first?.state === 'pending' || first?.state === 'accepted';
}

/** The text in the language they wrote in, or else in its own. */
async function languageRead(tx: Tx, signOn: SignOn, { language }: SignRequest): Promise<string> {
  if ((await languagesOfVersion(tx.db, signOn.versionId)).includes(language)) return language;
  return (await letterPlaceOf(tx.db, signOn)).referenceLanguage;
}

async function decide(
  tx: Tx,
  { signOn, acting, request }: Ready,
  made: { state: 'accepted' | 'merged' | 'declined'; organization_id: string | null; reason: string | null },
): Promise<SignRequest> {
  await tx.db
    .updateTable('sign_requests')
    .set({ ...made, decided_at: tx.now, decided_by_seat_id: acting.seat.id })
    .where('id', '=', request.id)
    .execute();
  tx.announce(`office:${signOn.coalitionId}`, 'sign-request');
  const [decided] = await requestsById(tx.db, [request.id]);
  return decided!;
}
