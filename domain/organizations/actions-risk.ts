import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { steward } from './actions-steward.ts';
import type { Membership } from './reads.ts';
import { riskSetting, type Risk } from './rules.ts';

/**
 * A steward says whether their organisation is at risk, and whether the secretariat may know. There is no line in the log
 * of acts, and nobody else hears of it: that something was said would tell it.
 */
export async function setRisk(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; risk: Risk },
): Promise<Membership> {
  const { seat, risk } = parse(riskSetting, input);
  return transact(platform, async (tx) => {
    const { acting, membership } = await steward(tx, viewer, seat);
    const { coalitionId, organizationId } = acting.seat;
    const [atRisk, riskConfided] = [risk !== 'none', risk === 'confided'];
    if (membership.atRisk === atRisk && membership.riskConfided === riskConfided) return membership;
    await tx.db
      .updateTable('memberships')
      .set({ at_risk: atRisk ? 1 : 0, risk_confided: riskConfided ? 1 : 0 })
      .where('id', '=', membership.id)
      .execute();
    tx.announce(`organization:${organizationId}`, 'risk');
    if (membership.atRisk !== atRisk) tx.publicChange(coalitionId);
    return { ...membership, atRisk, riskConfided };
  });
}
