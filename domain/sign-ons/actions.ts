import type { SigningClass } from '../../db/tables/sign-ons.ts';
import { isUrgent } from '../alerts/reads-urgent.ts';
import { actBy } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { Conflict, Invalid, NotFound, type Fault } from '../errors.ts';
import { parse } from '../input.ts';
import { inForceAt } from '../organizations/reads.ts';
import type { Instant, Platform } from '../platform.ts';
import type { Handlers } from '../record/outbox.ts';
import { allow, lockStatement, moveOn } from '../statements/actions.ts';
import { terms } from '../statements/manifest.ts';
import { mayOpenSignOn } from '../statements/policy.ts';
import { requireVersion, type Statement } from '../statements/reads.ts';
import { requireReviewedVersion } from '../texts/checks/gate.ts';
import { requireLiveVersion } from '../texts/sources/gate.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { callMandates } from './mandates/actions-call.ts';
import { mayCloseSignOn } from './policy.ts';
import { requireSignOn, type SignOn } from './reads.ts';
import { closing, closingOf, opening } from './rules.ts';

export interface Opening {
  seat: string;
  statement: string;
  /** Local time in `zone`: "2027-01-14T17:00". */
  closesAt: string;
  zone: string;
  goalOrganizations?: number | null;
  goalCountries?: number | null;
  meaningEs: string;
  meaningEn: string;
  addressees: readonly { kind: 'to' | 'cc'; nameEs: string; nameEn: string }[];
  convenors: readonly string[];
  reconfirmationRule: 'lapse' | 'carry';
  /** The classes of members that may sign. */
  whoMaySign: readonly SigningClass[];
  /** Whether organisations that are not members may ask to sign; not unless it says so. */
  othersMayAsk?: boolean | null;
  /** Whether standing mandates sign on it; it is then open for three days at most. Not unless it says so. */
  fast?: boolean | null;
}

/** Opens a closed text for signature, now and until the deadline as the convenor's clock will show it. */
export async function openSignOn(platform: Platform, viewer: Viewer, input: Opening): Promise<SignOn> {
  const asked = parse(opening, input);
  return transact(platform, async (tx) => {
    const { statement, acting } = await lockStatement(tx, viewer, asked);
    allow(acting, statement, mayOpenSignOn(acting, statement));
    if (statement.adoptedAt === null && (await isUrgent(tx.db, statement.id)))
      throw new Conflict('urgent-not-adopted');
    const closesAt = closingInstant(asked, tx.now);
    await requireConvenors(tx, statement, asked.convenors);
    const version = await requireVersion(tx.db, statement.versionId!);
    await requireReviewedVersion(tx, statement.coalitionId, version.id);
    await requireLiveVersion(tx, { ...statement, versionId: version.id }, acting);
    const sealed = terms({
      manifestDigest: version.digest,
      addressees: asked.addressees.map(({ kind, nameEs, nameEn }) => ({
        kind,
        names: { es: nameEs, en: nameEn },
      })),
      meaning: { es: asked.meaningEs, en: asked.meaningEn },
      reconfirmationRule: asked.reconfirmationRule,
      whoMaySign: asked.whoMaySign,
      othersMayAsk: asked.othersMayAsk,
    });
    const id = platform.newId();
    const coalition_id = statement.coalitionId;
    await tx.db
      .insertInto('sign_ons')
      .values({
        id,
        coalition_id,
        statement_id: statement.id,
        version_id: version.id,
        state: 'open',
        opens_at: tx.now,
        closes_at: closesAt,
        zone: asked.zone,
        goal_organizations: asked.goalOrganizations ?? null,
        goal_countries: asked.goalCountries ?? null,
        meaning_es: asked.meaningEs,
        meaning_en: asked.meaningEn,
        reconfirmation_rule: asked.reconfirmationRule,
        who_may_sign: JSON.stringify(asked.whoMaySign),
        others_may_ask: asked.othersMayAsk ? 1 : 0,
        fast: asked.fast ? 1 : 0,
        terms: sealed.text,
        terms_digest: sealed.digest,
        opened_by_seat_id: acting.seat.id,
        opened_at: tx.now,
        closed_at: null,
        closing_reason: null,
        remind_after: null,
        remind_every: null,
        remind_since: null,
      })
      .execute();
    for (const [position, organization_id] of asked.convenors.entries()) {
      await tx.db
        .insertInto('sign_on_convenors')
        .values({ coalition_id, sign_on_id: id, organization_id, position })
        .execute();
    }
    for (const [position, { kind, nameEs, nameEn }] of asked.addressees.entries()) {
      const row = { coalition_id, sign_on_id: id, position, kind, name_es: nameEs, name_en: nameEn };
      await tx.db.insertInto('sign_on_addressees').values(row).execute();
    }
    tx.record({
      kind: 'outbox',
      coalitionId: coalition_id,
      job: CLOSING,
      key: `${CLOSING}:${id}`,
      payload: { signOn: id },
      dueAt: closesAt,
    });
    tx.publicChange(coalition_id);
    await moveOn(tx, statement, acting, 'openSignOn', 'opened-for-signature', { closesAt, zone: asked.zone });
    const opened = await requireSignOn(tx.db, id);
    await callMandates(tx, opened);
    return opened;
  });
}

/** Closes a sign-on before its time, and says why. */
export async function closeSignOn(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; signOn: string; reason: string },
): Promise<SignOn> {
  const asked = parse(closing, input);
  return transact(platform, async (tx) => {
    const signOn = await lockSignOn(tx, asked.signOn);
    const acting = await actBy(tx, viewer, asked.seat);
    if (!signOn) throw new NotFound();
    authorize(mayCloseSignOn(acting, signOn, tx.now));
    await markClosed(tx, signOn, { seatId: acting.seat.id, reason: asked.reason });
    return requireSignOn(tx.db, signOn.id);
  });
}

const CLOSING = 'close-sign-on';

/** What is due when a deadline passes. Signing looks at the clock, not at this mark; it tells screens and the record. */
export function signOnJobs(platform: Platform): Handlers {
  return {
    [CLOSING]: async ({ payload }) => {
      const { signOn: id } = payload as { signOn: string };
      await transact(platform, async (tx) => {
        const signOn = await lockSignOn(tx, id);
        if (!signOn || signOn.state === 'closed' || tx.now < signOn.closesAt) return;
        await endSignOn(tx, signOn);
      });
    },
  };
}

/** Locks a sign-on and reads it as it now stands. */
export async function lockSignOn(tx: Tx, id: string): Promise<SignOn | null> {
  const row = await tx.lock(tx.db.selectFrom('sign_ons').select('id').where('id', '=', id));
  return row ? requireSignOn(tx.db, row.id) : null;
}

/** From now on a corrected version and its terms are what is signed. */
export async function standOn(
  tx: Tx,
  signOn: Pick<SignOn, 'id'>,
  now: { versionId: string; terms: string; termsDigest: string },
): Promise<void> {
  await tx.db
    .updateTable('sign_ons')
    .set({ version_id: now.versionId, terms: now.terms, terms_digest: now.termsDigest })
    .where('id', '=', signOn.id)
    .execute();
}

/** Marks a sign-on closed whose time is over. */
export async function endSignOn(tx: Tx, signOn: SignOn): Promise<void> {
  await markClosed(tx, signOn, null);
}

/** `early`: by whom and why, where its time had not ended. */
async function markClosed(
  tx: Tx,
  signOn: SignOn,
  early: { seatId: string; reason: string } | null,
): Promise<void> {
  await tx.db
    .updateTable('sign_ons')
    .set({ state: 'closed', closed_at: tx.now, closing_reason: early?.reason ?? null })
    .where('id', '=', signOn.id)
    .execute();
  tx.announce(`sign-on:${signOn.id}`, 'closed');
  tx.announce(`statement:${signOn.statementId}`, 'sign-on-closed');
  tx.announce(`coalition:${signOn.coalitionId}`, 'sign-on');
  tx.publicChange(signOn.coalitionId);
  tx.record({
    kind: 'audit',
    coalitionId: signOn.coalitionId,
    seatId: early?.seatId ?? null,
    act: early === null ? 'sign-on.ended' : 'sign-on.closed',
    subject: { kind: 'statement', id: signOn.statementId },
    ...(early && { detail: { reason: early.reason } }),
  });
}

function closingInstant(asked: { closesAt: string; zone: string; fast: boolean }, now: Instant): Instant {
  const instant = closingOf(asked, now);
  if (typeof instant === 'object') throw new Invalid([instant]);
  return instant;
}

/** Convenors are members in force, or the coalition's own office. */
async function requireConvenors(tx: Tx, statement: Statement, convenors: readonly string[]): Promise<void> {
  const found = await tx.db
    .selectFrom('memberships')
    .select('organization_id')
    .where('coalition_id', '=', statement.coalitionId)
    .where('organization_id', 'in', convenors)
    .where(inForceAt(tx.now))
    .execute();
  const members = new Set(found.map((row) => row.organization_id));
  const faults = convenors.flatMap((id, index): Fault[] =>
    members.has(id) ? [] : [{ field: `convenors.${index}`, word: 'convenor-not-member' }],
  );
  if (faults.length > 0) throw new Invalid(faults);
}
