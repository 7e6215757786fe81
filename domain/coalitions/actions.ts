import { actBy } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mayRuleUnreviewed } from './policy.ts';
import { coalitionsById, type Coalition } from './reads.ts';
import { rulingUnreviewed } from './rules.ts';

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
