import { actBy, byNamedSeat } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { NotFound } from '../errors.ts';
import { forgetFile, keepFile } from '../files/actions.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mayChangeLogo } from './policy.ts';
import { membershipsById, organizationsById, type Membership } from './reads.ts';
import { redrawLogo } from './redraw-logo.ts';
import { logoChanging } from './rules.ts';

interface LogoChange {
  seat: string;
  membership: string;
}

/** Gives a member a logo, drawn anew from the picture that was sent; the one before it is forgotten. */
export async function setLogo(
  platform: Platform,
  viewer: Viewer,
  { bytes, ...input }: LogoChange & { bytes: Uint8Array },
): Promise<Membership> {
  const asked = parse(logoChanging, input);
  await requireChangeable(platform, viewer, asked);
  const drawn = await redrawLogo(bytes);
  return transact(platform, (tx) => change(tx, viewer, asked, drawn));
}

/** Takes a member's logo away. */
export async function removeLogo(platform: Platform, viewer: Viewer, input: LogoChange): Promise<Membership> {
  const asked = parse(logoChanging, input);
  return transact(platform, (tx) => change(tx, viewer, asked, null));
}

/** Asked before the picture is opened, so that nobody else makes the server open it; asked again after the lock. */
async function requireChangeable(platform: Platform, viewer: Viewer, asked: LogoChange): Promise<void> {
  const acting = byNamedSeat(viewer, asked.seat);
  const [membership] = await membershipsById(platform.store.read, [asked.membership]);
  if (!membership) throw new NotFound();
  authorize(mayChangeLogo(acting, membership));
}

async function change(
  tx: Tx,
  viewer: Viewer,
  asked: LogoChange,
  drawn: Uint8Array | null,
): Promise<Membership> {
  await tx.lock(tx.db.selectFrom('memberships').select('id').where('id', '=', asked.membership));
  const acting = await actBy(tx, viewer, asked.seat);
  const [membership] = await membershipsById(tx.db, [asked.membership]);
  if (!membership) throw new NotFound();
  authorize(mayChangeLogo(acting, membership));
  const { id, coalitionId, organizationId } = membership;
  const logoFileId = drawn && (await keepFile(tx, { coalitionId, bytes: drawn }));
  if (logoFileId === membership.logoFileId) return membership;
  await tx.db.updateTable('memberships').set({ logo_file_id: logoFileId }).where('id', '=', id).execute();
  if (membership.logoFileId !== null) await forgetFile(tx, coalitionId, membership.logoFileId);
  const [organization] = await organizationsById(tx.db, [organizationId]);
  tx.announce(`coalition:${coalitionId}`, 'members');
  tx.publicChange(coalitionId);
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: acting.seat.id,
    act: 'membership.logo',
    subject: { kind: 'membership', id },
    detail: { organization: organization!.name, logo: logoFileId === null ? '' : '1' },
  });
  return { ...membership, logoFileId };
}
