import type { Reader, Writer } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';
import type { SignOn } from '../reads.ts';
import { standingPaper } from './reads.ts';

/**
 * The members that everybody reads among those that signed on paper: nothing is asked of them any more. A sheet that no
 * list shows says nothing here either.
 */
export async function membersOnPaper(
  db: Reader | Writer,
  { id: signOnId, versionId }: Pick<SignOn, 'id' | 'versionId'>,
  now: Instant,
): Promise<Set<string>> {
  const { counted } = await standingPaper(db, { signOnId, versionId }, now);
  if (counted.length === 0) return new Set();
  const rows = await db
    .selectFrom('paper_signatures')
    .where(
      'id',
      'in',
      counted.map(({ id }) => id),
    )
    .where('organization_id', 'is not', null)
    .select('organization_id')
    .execute();
  return new Set(rows.flatMap(({ organization_id }) => organization_id ?? []));
}
