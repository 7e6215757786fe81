import { actBy } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import { dayIn, type Platform } from '../../platform.ts';
import { transact } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { membershipsById, type Membership } from '../reads.ts';
import { mailAsked } from './mails.ts';
import { mayAskForCredentials } from './policy.ts';
import { someoneSigns } from './reads-someone.ts';
import { asking } from './rules.ts';

/**
 * The secretariat asks an organisation for which nobody can sign to see to it: its stewards, whose place never rests, and its
 * contacts, once a day. It gives and confirms nothing itself.
 */
export async function askForCredentials(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; membership: string },
): Promise<Membership> {
  const asked = parse(asking, input);
  return transact(platform, async (tx) => {
    await tx.lock(tx.db.selectFrom('memberships').select('id').where('id', '=', asked.membership));
    tx.begin();
    const acting = await actBy(tx, viewer, asked.seat);
    const [member] = await membershipsById(tx.db, [asked.membership]);
    if (!member || member.coalitionId !== acting.seat.coalitionId) throw new NotFound();
    const someone = (await someoneSigns(tx.db, [member], tx.now)).has(member.organizationId);
    authorize(mayAskForCredentials(acting, member, someone));
    await mailAsked(tx, member, dayIn(tx.now, 'UTC'));
    return member;
  });
}
