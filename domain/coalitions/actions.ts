import { actBy } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mayRuleMachines, mayRuleSources, mayRuleUnreviewed } from './policy.ts';
import { coalitionsById, type Coalition } from './reads.ts';
import { CHECKING_ALL, rulingMachines, rulingSources, rulingUnreviewed } from './rules.ts';

/** Rules whether a text in which paragraphs are behind or unreviewed is closed and published with a label, or not at all. */
export async function ruleUnreviewed(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; coalition: string; unreviewed: 'refused' | 'labelled' },
): Promise<Coalition> {
  const asked = parse(rulingUnreviewed, input);
  return transact(platform, async (tx) => {
    const row = await tx.lock(tx.db.selectFrom('coalitions').select('id').where('id', '=', asked.coalition));
    const acting = await actBy(tx, viewer, asked.seat);
    if (!row) throw new NotFound();
    authorize(mayRuleUnreviewed(acting, row.id));
    const [coalition] = await coalitionsById(tx.db, [row.id]);
    const { unreviewed } = asked;
    if (coalition!.unreviewed === unreviewed) return coalition!;
    await tx.db.updateTable('coalitions').set({ unreviewed }).where('id', '=', row.id).execute();
    tx.announce(`coalition:${row.id}`, 'rules');
    tx.record({
      kind: 'audit',
      coalitionId: row.id,
      seatId: acting.seat.id,
      act: `coalition.unreviewed-${unreviewed}`,
      subject: { kind: 'coalition', id: row.id },
      detail: {},
    });
    return { ...coalition!, unreviewed };
  });
}

/** Rules whether the links of texts are looked at, and whether a text that cites dead ones is closed and published with a label, or not at all. */
export async function ruleSources(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; coalition: string; linkCheck: 'on' | 'off'; deadLinks: 'refused' | 'labelled' },
): Promise<Coalition> {
  const asked = parse(rulingSources, input);
  return transact(platform, async (tx) => {
    const row = await tx.lock(tx.db.selectFrom('coalitions').select('id').where('id', '=', asked.coalition));
    const acting = await actBy(tx, viewer, asked.seat);
    if (!row) throw new NotFound();
    authorize(mayRuleSources(acting, row.id));
    const [before] = await coalitionsById(tx.db, [row.id]);
    const { linkCheck, deadLinks } = asked;
    const acts = [
      ...(linkCheck === before!.linkCheck ? [] : [`coalition.link-check-${linkCheck}`]),
      ...(deadLinks === before!.deadLinks ? [] : [`coalition.dead-links-${deadLinks}`]),
    ];
    if (acts.length === 0) return before!;
    await tx.db
      .updateTable('coalitions')
      .set({ link_check: linkCheck, dead_links: deadLinks })
      .where('id', '=', row.id)
      .execute();
    tx.announce(`coalition:${row.id}`, 'rules');
    const subject = { kind: 'coalition', id: row.id };
    for (const act of acts)
      tx.record({ kind: 'audit', coalitionId: row.id, seatId: acting.seat.id, act, subject });
    if (linkCheck === 'on' && before!.linkCheck === 'off')
      tx.record({
        kind: 'outbox',
        coalitionId: row.id,
        job: CHECKING_ALL,
        key: `${CHECKING_ALL}:${row.id}:${tx.now}`,
        payload: { coalition: row.id },
      });
    return { ...before!, linkCheck, deadLinks };
  });
}

/** Rules whether the words of texts may be sent to the service that translates, when somebody asks it for a draft. */
export async function ruleMachineDrafts(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; coalition: string; allowed: boolean },
): Promise<Coalition> {
  const asked = parse(rulingMachines, input);
  return transact(platform, async (tx) => {
    const row = await tx.lock(tx.db.selectFrom('coalitions').select('id').where('id', '=', asked.coalition));
    const acting = await actBy(tx, viewer, asked.seat);
    if (!row) throw new NotFound();
    authorize(mayRuleMachines(acting, row.id));
    const [coalition] = await coalitionsById(tx.db, [row.id]);
    const machineDrafts = asked.allowed;
    if (coalition!.machineDrafts === machineDrafts) return coalition!;
    await tx.db
      .updateTable('coalitions')
      .set({ machine_drafts: machineDrafts ? 1 : 0 })
      .where('id', '=', row.id)
      .execute();
    tx.announce(`coalition:${row.id}`, 'rules');
    tx.record({
      kind: 'audit',
      coalitionId: row.id,
      seatId: acting.seat.id,
      act: `coalition.machine-drafts-${machineDrafts ? 'on' : 'off'}`,
      subject: { kind: 'coalition', id: row.id },
      detail: {},
    });
    return { ...coalition!, machineDrafts };
  });
}
