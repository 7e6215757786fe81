import { setLogo } from '../../../domain/organizations/actions-logo.ts';
import { findMembership } from '../../../domain/organizations/reads.ts';
import type { Platform } from '../../../domain/platform.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import { logoName } from '../../../domain/words/addresses.ts';
import { picture } from '../pictures.ts';

/** A logo of one colour for a member, set by the office; answers its name in addresses, and its bytes. */
export async function givenLogo(
  platform: Platform,
  member: { coalitionId: string; organizationId: string },
  office: { viewer: Viewer; seat: string },
  colour?: string,
): Promise<{ name: string; bytes: Buffer }> {
  const { read } = platform.store;
  const { id: membership } = (await findMembership(read, member))!;
  const bytes = await picture('png', { ...(colour && { colour }) });
  const { logoFileId } = await setLogo(platform, office.viewer, { seat: office.seat, membership, bytes });
  const kept = await read
    .selectFrom('files')
    .select('bytes')
    .where('coalition_id', '=', member.coalitionId)
    .where('id', '=', logoFileId!)
    .executeTakeFirstOrThrow();
  return { name: logoName(logoFileId!), bytes: Buffer.from(kept.bytes) };
}
