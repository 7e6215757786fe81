import type { Reader } from '../../db/store.ts';
import type { Viewer } from '../viewer.ts';
import { mayKnowMembers } from './policy.ts';

/** The bytes of a member's logo, for the coalition's members; null for anybody else. */
export async function logoOfMember(
  db: Reader,
  viewer: Viewer,
  { coalition, logo }: { coalition: string; logo: string },
): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('memberships')
    .innerJoin('coalitions', 'coalitions.id', 'memberships.coalition_id')
    .innerJoin('files', (join) =>
      join
        .onRef('files.coalition_id', '=', 'memberships.coalition_id')
        .onRef('files.id', '=', 'memberships.logo_file_id'),
    )
    .where('coalitions.slug', '=', coalition)
    .where('files.id', 'like', `${logo}%`)
    .select(['files.bytes', 'memberships.coalition_id as coalitionId'])
    .executeTakeFirst();
  return row && mayKnowMembers(viewer, row).allowed ? row.bytes : null;
}
