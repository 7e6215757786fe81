import { viewerSeatNow } from '../../accounts/acting-seat.ts';
import { dayIn, HOUR, later } from '../../platform.ts';
import { letterPlace } from '../../statements/reads-receivers.ts';
import { tagsOf } from '../../tags/reads.ts';
import type { Tx } from '../../transaction.ts';
import type { SignOn } from '../reads.ts';
import { mailCall } from './mails.ts';
import { mayBeCalled } from './policy.ts';
import { mandatesOn, type Mandate, type MandateCall } from './reads.ts';

export const SIGNING_BY_MANDATE = 'sign-by-mandate';

/**
 * Tells the organisations whose standing mandate covers a theme of a fast opening when they will have signed, unless they
 * say no. Only what was given before it opened counts, and only where the whole of the organisation's window still fits.
 */
export async function callMandates(tx: Tx, signOn: SignOn): Promise<void> {
  if (!signOn.fast) return;
  const [tags = []] = await tagsOf(tx.db, 'statement', [signOn.statementId]);
  const themeIds = tags.flatMap((tag) => ('theme' in tag ? [tag.theme] : []));
  const { zone } = await letterPlace(tx.db, signOn.coalitionId);
  const longest = new Map<string, Mandate>();
  for (const mandate of await mandatesOn(tx.db, { coalitionId: signOn.coalitionId, themeIds }, tx.now)) {
    const other = longest.get(mandate.organizationId);
    if (!other || other.windowHours < mandate.windowHours) longest.set(mandate.organizationId, mandate);
  }
  for (const mandate of longest.values()) {
    const signAt = later(tx.now, mandate.windowHours * HOUR);
    if (signAt >= signOn.closesAt || mandate.until < dayIn(signAt, zone)) continue;
    const seat = await viewerSeatNow(tx, mandate.givenBySeatId!);
    if (!seat || !mayBeCalled(seat, signOn, tx.now).allowed) continue;
    await call(tx, signOn, mandate, signAt);
  }
}

async function call(tx: Tx, signOn: SignOn, mandate: Mandate, signAt: string): Promise<void> {
  const made: MandateCall = {
    id: tx.platform.newId(),
    coalitionId: signOn.coalitionId,
    signOnId: signOn.id,
    organizationId: mandate.organizationId,
    mandateId: mandate.id,
    termsDigest: signOn.termsDigest,
    signAt,
    endedAt: null,
    ending: null,
  };
  await tx.db
    .insertInto('mandate_calls')
    .values({
      id: made.id,
      coalition_id: made.coalitionId,
      sign_on_id: made.signOnId,
      organization_id: made.organizationId,
      mandate_id: made.mandateId,
      terms_digest: made.termsDigest,
      told_at: tx.now,
      sign_at: signAt,
      ended_at: null,
      ending: null,
    })
    .execute();
  tx.record({
    kind: 'outbox',
    coalitionId: signOn.coalitionId,
    job: SIGNING_BY_MANDATE,
    key: `${SIGNING_BY_MANDATE}:${made.id}`,
    payload: { call: made.id },
    dueAt: signAt,
  });
  tx.announce(`organization:${mandate.organizationId}`, 'mandate');
  await mailCall(tx, signOn, mandate, made);
}
