import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { isSecretariat, type Viewer } from '../viewer.ts';
import { membersOnPaper } from './paper/reads-members.ts';
import { membersThatSign, type SignOn } from './reads.ts';
import { knownSignatures } from './reads-signatures.ts';

/**
 * The members that have not answered, here or on a sheet that counts, as the secretariat's staff or the convenors know it. Whoever signed with the
 * name withheld is always on the list, whoever reads it: by its absence too a name would be told.
 */
export async function unansweredOf(
  db: Reader,
  viewer: Viewer,
  signOn: SignOn,
  now: Instant,
): Promise<string[]> {
  return unansweredTo(db, isSecretariat(viewer, signOn.coalitionId) ? 'office' : 'all', signOn, now);
}

/** The same by a circle, where no viewer asks. */
export async function unansweredTo(
  db: Reader | Writer,
  circle: 'office' | 'all',
  signOn: SignOn,
  now: Instant,
): Promise<string[]> {
  const known = await knownSignatures(db, { circle, own: [] }, now, {
    coalitionId: signOn.coalitionId,
    signOnId: signOn.id,
  });
  const answered = new Set(known.map((signature) => signature.organizationId));
  for (const organization of await membersOnPaper(db, signOn, now)) answered.add(organization);
  return (await membersThatSign(db, signOn, now)).filter((id) => !answered.has(id));
}
