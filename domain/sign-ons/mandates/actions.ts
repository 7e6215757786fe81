import type { StandingMandatesTable } from '../../../db/tables/standing-mandates.ts';
import type { Visibility } from '../../../db/tables/signatures.ts';
import { actBy, type Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Invalid, NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { letterPlace } from '../../statements/reads-receivers.ts';
import { themesById } from '../../tags/reads.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { signer } from '../lock-answer.ts';
import { faultsOfMinute } from '../minute.ts';
import { completes } from '../policy.ts';
import { mailApprovers, mailMandate } from './mails.ts';
import { mayApproveMandate, mayGiveMandate, mayProposeMandate, mayRevokeMandate } from './policy.ts';
import { requireMandate, type Mandate } from './reads.ts';
import { approving, giving, isTerm, stepping } from './rules.ts';

export interface Giving {
  seat: string;
  themes: readonly string[];
  /** The last day on which it signs. */
  until: string;
  /** How long the organisation keeps for saying no, each time. */
  windowHours: number;
  visibility: Visibility;
  /** Which minute of the organisation's board decided it, and its day, where its rule asks for them. */
  minute?: string | null;
  mandateOn?: string | null;
}

/**
 * Says for an organisation that it signs what comes on these themes unless it says no in time. Under rule "approval" it
 * waits for as many others as the rule asks for.
 */
export async function giveMandate(platform: Platform, viewer: Viewer, input: Giving): Promise<Mandate> {
  const asked = parse(giving, input);
  return transact(platform, async (tx) => {
    tx.begin();
    const acting = await actBy(tx, viewer, asked.seat);
    const { coalitionId, organizationId, signingRule } = acting.seat;
    const alone = signingRule === 'sole';
    const what = { themeIds: asked.themes };
    authorize(alone ? mayGiveMandate(signer(acting), what, tx.now) : mayProposeMandate(signer(acting), what));
    const { zone } = await letterPlace(tx.db, coalitionId);
    const faults = await faultsOfMinute(tx, acting.seat, asked);
    if (!isTerm(asked.until, zone, tx.now)) faults.push({ field: 'until', word: 'mandate-term' });
    if (faults.length > 0) throw new Invalid(faults);
    const themes = (await themesById(tx.db, asked.themes)).filter((one) => one.coalitionId === coalitionId);
    if (themes.length < asked.themes.length) throw new NotFound();
    const id = tx.platform.newId();
    await tx.db
      .insertInto('standing_mandates')
      .values({
        id,
        coalition_id: coalitionId,
        organization_id: organizationId,
        visibility: asked.visibility,
        window_hours: asked.windowHours,
        until_on: asked.until,
        proposed_by_seat_id: alone ? null : acting.seat.id,
        proposed_at: alone ? null : tx.now,
        given_by_seat_id: alone ? acting.seat.id : null,
        given_at: alone ? tx.now : null,
        minute: asked.minute ?? null,
        decided_on: asked.mandateOn ?? null,
        approvals: 1,
        revoked_by_seat_id: null,
        revoked_at: null,
      })
      .execute();
    for (const theme of themes)
      await tx.db
        .insertInto('standing_mandate_themes')
        .values({ coalition_id: coalitionId, mandate_id: id, theme_id: theme.id })
        .execute();
    const mandate = await requireMandate(tx.db, id, tx.now);
    if (!alone) await mailApprovers(tx, mandate, acting);
    return tell(tx, mandate, alone ? 'mandateGiven' : 'mandateProposed');
  });
}

type Step = { seat: string; mandate: string };

/**
 * Another, authorised person says yes; with the last that the organisation's rule asks for it signs from now on. The
 * minute stays the one proposed unless they name another.
 */
export async function approveMandate(
  platform: Platform,
  viewer: Viewer,
  input: Step & Pick<Giving, 'minute' | 'mandateOn'>,
): Promise<Mandate> {
  const asked = parse(approving, input);
  return transact(platform, async (tx) => {
    const { mandate, acting } = await lockMandate(tx, viewer, asked);
    const last = completes(acting, mandate);
    if (mandate.state === 'proposed' && mandate.approvedBy.includes(acting.personId) && !last) return mandate;
    authorize(mayApproveMandate(signer(acting), mandate, tx.now));
    const { minute = mandate.minute, mandateOn = mandate.decidedOn } = asked;
    const faults = await faultsOfMinute(tx, acting.seat, { minute, mandateOn });
    if (faults.length > 0) throw new Invalid(faults);
    await keepApproval(tx, acting, mandate);
    if (!last) {
      tx.announce(`organization:${mandate.organizationId}`, 'approved-in-part');
      return requireMandate(tx.db, mandate.id, tx.now);
    }
    const approvals = new Set([...mandate.approvedBy, acting.personId]).size;
    const given = { given_by_seat_id: acting.seat.id, given_at: tx.now, approvals };
    return tell(tx, await change(tx, mandate, { ...given, minute, decided_on: mandateOn }), 'mandateGiven');
  });
}

/** One of several approvals, known to the organisation alone; where more are missing the mandate signs nothing yet. */
async function keepApproval(tx: Tx, { seat }: Acting, { id }: Mandate): Promise<void> {
  const approval = { coalition_id: seat.coalitionId, mandate_id: id, seat_id: seat.id, at: tx.now };
  await tx.db
    .insertInto('mandate_approvals')
    .values({ id: tx.platform.newId(), ...approval })
    .onConflict((conflict) => conflict.columns(['mandate_id', 'seat_id']).doUpdateSet({ at: tx.now }))
    .execute();
}

/** Takes it back at once: what it was about to sign it does not sign. What it signed stays. */
export async function revokeMandate(platform: Platform, viewer: Viewer, input: Step): Promise<Mandate> {
  return transact(platform, async (tx) => {
    const { mandate, acting } = await lockMandate(tx, viewer, input);
    authorize(mayRevokeMandate(acting, mandate));
    await tx.db
      .updateTable('mandate_calls')
      .set({ ended_at: tx.now, ending: 'revoked' })
      .where('mandate_id', '=', mandate.id)
      .where('ended_at', 'is', null)
      .execute();
    const revoked = { revoked_by_seat_id: acting.seat.id, revoked_at: tx.now };
    return tell(tx, await change(tx, mandate, revoked), 'mandateRevoked');
  });
}

async function lockMandate(
  tx: Tx,
  viewer: Viewer,
  input: Step,
): Promise<{ mandate: Mandate; acting: Acting }> {
  const asked = parse(stepping, input);
  const row = await tx.lock(
    tx.db.selectFrom('standing_mandates').select('id').where('id', '=', asked.mandate),
  );
  const acting = await actBy(tx, viewer, asked.seat);
  if (!row) throw new NotFound();
  return { mandate: await requireMandate(tx.db, row.id, tx.now), acting };
}

async function change(tx: Tx, { id }: Mandate, columns: Partial<StandingMandatesTable>): Promise<Mandate> {
  await tx.db.updateTable('standing_mandates').set(columns).where('id', '=', id).execute();
  return requireMandate(tx.db, id, tx.now);
}

/** Every contact of the organisation hears; nobody else, not even by a line of the log. */
async function tell(
  tx: Tx,
  mandate: Mandate,
  mail: 'mandateProposed' | 'mandateGiven' | 'mandateRevoked',
): Promise<Mandate> {
  tx.announce(`organization:${mandate.organizationId}`, 'mandate');
  await mailMandate(tx, mandate, mail);
  return mandate;
}
