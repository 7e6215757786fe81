import { foldEmail } from '../accounts/rules.ts';
import { authorize } from '../authorize.ts';
import { Conflict } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { mailEntry } from '../record/mail.ts';
import { proposingSeats } from '../sign-ons/reads-answers.ts';
import { signingSeats } from '../sign-ons/reads.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import type { Acting } from '../accounts/acting-seat.ts';
import { steward } from './actions-steward.ts';
import { mailContacts, namesFor } from './actions-notices.ts';
import { maySetSigningRule } from './policy.ts';
import type { Membership } from './reads.ts';
import { ownRuleOf, ruleChangesOf, type OwnRule } from './reads-signing-rules.ts';
import { signingRuleSetting, type SigningRuleSetting } from './rules.ts';

/** What sign-ons do after an organisation's rule has changed. */
export const RULE_CHANGED = 'signing-rule-changed';

/**
 * A steward sets who completes a signature: one authorised person, or a proposal and so many approvals (Vo.Bo.), and
 * whether the minute of the board is named. All of the organisation's people and contacts are told; it has a log of its own.
 */
export async function setSigningRule(
  platform: Platform,
  viewer: Viewer,
  input: SigningRuleSetting,
): Promise<Membership> {
  const { seat, ...asked } = parse(signingRuleSetting, input);
  return transact(platform, async (tx) => {
    const { acting, membership } = await steward(tx, viewer, seat);
    const { coalitionId, organizationId } = acting.seat;
    const before = await ownRuleOf(tx.db, acting.seat);
    const after: OwnRule = {
      rule: asked.rule,
      approvals: asked.rule === 'sole' ? 1 : (asked.approvals ?? before.approvals),
      minuteRequired: asked.minuteRequired ?? before.minuteRequired,
    };
    authorize(maySetSigningRule(acting, membership, before, after));
    if (same(before, after)) return membership;
    await requireApprovers(tx, acting, after);
    const change = await keep(tx, acting, after);
    await tx.db
      .updateTable('memberships')
      .set({ signing_rule: after.rule })
      .where('id', '=', membership.id)
      .execute();
    await tellOwn(tx, acting, change, after);
    tx.record({
      kind: 'outbox',
      coalitionId,
      job: RULE_CHANGED,
      key: `${RULE_CHANGED}:${change}`,
      payload: { coalitionId, organizationId, before, change },
      dueAt: tx.now,
    });
    if (before.rule !== after.rule) await tellMembers(tx, acting, membership, after.rule);
    return { ...membership, signingRule: after.rule };
  });
}

const same = (one: OwnRule, other: OwnRule) =>
  one.rule === other.rule && one.approvals === other.approvals && one.minuteRequired === other.minuteRequired;

/** Several approvals are asked for only where so many people can give them, besides whoever proposes. */
async function requireApprovers(tx: Tx, { seat }: Acting, { rule, approvals }: OwnRule): Promise<void> {
  if (rule === 'sole' || approvals === 1) return;
  const { coalitionId, organizationId } = seat;
  const people = async (read: typeof signingSeats) =>
    new Set((await read(tx.db, coalitionId, [organizationId], tx.now)).map(({ personId }) => personId));
  const signers = await people(signingSeats);
  const proposers = await people(proposingSeats);
  const others = [...proposers].some((person) => !signers.has(person));
  const most = others ? signers.size : Math.max(signers.size - 1, 0);
  if (approvals > most) throw new Conflict('approvals-too-many', { most: String(most) });
}

/** Adds to the organisation's own log; answers the change's id. */
async function keep(tx: Tx, { seat }: Acting, { rule, approvals, minuteRequired }: OwnRule): Promise<string> {
  const id = tx.platform.newId();
  const before = await ruleChangesOf(tx.db, seat);
  await tx.db
    .insertInto('signing_rules')
    .values({
      id,
      coalition_id: seat.coalitionId,
      organization_id: seat.organizationId,
      seat_id: seat.id,
      position: before.length + 1,
      rule,
      approvals,
      minute_required: minuteRequired ? 1 : 0,
      at: tx.now,
    })
    .execute();
  return id;
}

/** A mail to every contact, and one to each of its people who is none. */
async function tellOwn(tx: Tx, acting: Acting, change: string, after: OwnRule): Promise<void> {
  const { coalitionId, organizationId } = acting.seat;
  const key = `signing-rule:${change}`;
  const facts = {
    giver: acting.name ?? '',
    rule: after.rule,
    approvals: String(after.approvals),
    minute: after.minuteRequired ? '1' : '',
  };
  const notice = { coalitionId, organizationId, facts };
  const told = new Set(await mailContacts(tx, 'signingRuleNotice', key, notice));
  const names = await namesFor(tx, notice);
  for (const { person_id, email, language } of await peopleOf(tx, acting)) {
    if (told.has(foldEmail(email))) continue;
    const order = { to: email, language, mail: 'signingRuleChanged' as const, facts: names.facts };
    tx.record(mailEntry(coalitionId, `${key}:${person_id}`, order));
  }
  tx.announce(`organization:${organizationId}`, 'signing-rule');
}

async function peopleOf(tx: Tx, { seat: { coalitionId, organizationId } }: Acting) {
  return tx.db
    .selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .where('seats.coalition_id', '=', coalitionId)
    .where('seats.organization_id', '=', organizationId)
    .where('seats.from_at', '<=', tx.now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', tx.now)]))
    .select(['seats.person_id', 'people.email', 'people.language'])
    .distinct()
    .orderBy('seats.person_id')
    .execute();
}

/** Members learn whether it signs by one person or more, and nothing else of it. */
async function tellMembers(
  tx: Tx,
  acting: Acting,
  membership: Membership,
  rule: OwnRule['rule'],
): Promise<void> {
  const { coalitionId, organizationId } = acting.seat;
  const { organization } = await namesFor(tx, { coalitionId, organizationId, facts: {} });
  tx.announce(`coalition:${coalitionId}`, 'members');
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: acting.seat.id,
    act: 'membership.signing-rule',
    subject: { kind: 'membership', id: membership.id },
    detail: { organization, rule },
  });
}
