import type { Updateable } from 'kysely';
import type { CoalitionsTable } from '../../db/tables/coalitions.ts';
import { authorize, type Permission } from '../authorize.ts';
import { parse } from '../input.ts';
import type { Instant, Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { lockCoalition } from './actions-lock.ts';
import { mayRuleMachines, mayRuleOfficeKeys, mayRuleSources, mayRuleUnreviewed } from './policy.ts';
import { coalitionsById, type Coalition } from './reads.ts';
import { CHECKING_ALL, rulingMachines, rulingOfficeKeys, rulingSources, rulingUnreviewed } from './rules.ts';

/** Rules whether a text in which paragraphs are behind or unreviewed is closed and published with a label, or not at all. */
export function ruleUnreviewed(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; coalition: string; unreviewed: 'refused' | 'labelled' },
): Promise<Coalition> {
  const asked = parse(rulingUnreviewed, input);
  const { unreviewed } = asked;
  return rule(platform, viewer, asked, mayRuleUnreviewed, (before) => ({
    acts: before.unreviewed === unreviewed ? [] : [`coalition.unreviewed-${unreviewed}`],
    set: { unreviewed },
    becomes: { unreviewed },
  }));
}

/** Rules whether the links of texts are looked at, and whether a text that cites dead ones is closed and published with a label, or not at all. */
export function ruleSources(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; coalition: string; linkCheck: 'on' | 'off'; deadLinks: 'refused' | 'labelled' },
): Promise<Coalition> {
  const asked = parse(rulingSources, input);
  const { linkCheck, deadLinks } = asked;
  return rule(platform, viewer, asked, mayRuleSources, (before) => ({
    acts: [
      ...(linkCheck === before.linkCheck ? [] : [`coalition.link-check-${linkCheck}`]),
      ...(deadLinks === before.deadLinks ? [] : [`coalition.dead-links-${deadLinks}`]),
    ],
    set: { link_check: linkCheck, dead_links: deadLinks },
    becomes: { linkCheck, deadLinks },
    job: linkCheck === 'on' && before.linkCheck === 'off' ? CHECKING_ALL : null,
  }));
}

/** Rules whether the words of texts may be sent to the service that translates, when somebody asks it for a draft. */
export function ruleMachineDrafts(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; coalition: string; allowed: boolean },
): Promise<Coalition> {
  const asked = parse(rulingMachines, input);
  const machineDrafts = asked.allowed;
  return rule(platform, viewer, asked, mayRuleMachines, (before) => ({
    acts:
      before.machineDrafts === machineDrafts
        ? []
        : [`coalition.machine-drafts-${machineDrafts ? 'on' : 'off'}`],
    set: { machine_drafts: machineDrafts ? 1 : 0 },
    becomes: { machineDrafts },
  }));
}

/** Rules whether the secretariat's people work as such only in a session proved by passkey; to all others they are members. */
export function ruleOfficeKeys(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; coalition: string; needed: boolean },
): Promise<Coalition> {
  const asked = parse(rulingOfficeKeys, input);
  const officeKeys = asked.needed;
  return rule(platform, viewer, asked, mayRuleOfficeKeys, (before) => ({
    acts: before.officeKeys === officeKeys ? [] : [`coalition.office-keys-${officeKeys ? 'on' : 'off'}`],
    set: { office_keys: officeKeys ? 1 : 0 },
    becomes: { officeKeys },
  }));
}

/** What a rule changes: nothing where it makes no act. */
interface Ruling {
  acts: string[];
  set: Updateable<CoalitionsTable>;
  becomes: Partial<Coalition>;
  /** What is to be done for the whole coalition afterwards. */
  job?: string | null;
}

async function rule(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; coalition: string },
  may: (viewer: Viewer, coalitionId: string, now: Instant) => Permission,
  ruling: (before: Coalition) => Ruling,
): Promise<Coalition> {
  return transact(platform, async (tx) => {
    const { acting, coalitionId } = await lockCoalition(tx, viewer, asked);
    authorize(may(acting, coalitionId, tx.now));
    const before = (await coalitionsById(tx.db, [coalitionId]))[0]!;
    const { acts, set, becomes, job } = ruling(before);
    if (acts.length === 0) return before;
    await tx.db.updateTable('coalitions').set(set).where('id', '=', coalitionId).execute();
    tx.announce(`coalition:${coalitionId}`, 'rules');
    const subject = { kind: 'coalition', id: coalitionId };
    for (const act of acts)
      tx.record({ kind: 'audit', coalitionId, seatId: acting.seat.id, act, subject, detail: {} });
    const payload = { coalition: coalitionId };
    if (job) tx.record({ kind: 'outbox', coalitionId, job, key: `${job}:${coalitionId}:${tx.now}`, payload });
    return { ...before, ...becomes };
  });
}
