import type { Reader, Writer } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';
import { signingSeats } from '../../sign-ons/reads.ts';

/** Of these members, the organisations for which somebody can sign now, on some theme at least. */
export async function someoneSigns(
  db: Reader | Writer,
  members: readonly { coalitionId: string; organizationId: string }[],
  now: Instant,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const coalitionId of new Set(members.map((member) => member.coalitionId))) {
    const organizations = members.flatMap((one) =>
      one.coalitionId === coalitionId ? [one.organizationId] : [],
    );
    for (const { organizationId } of await signingSeats(db, coalitionId, organizations, now))
      found.add(organizationId);
  }
  return found;
}
