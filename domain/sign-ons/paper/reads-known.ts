import type { Reader, Writer } from '../../../db/store.ts';
import type { Viewer } from '../../viewer.ts';
import { hiddenFrom } from '../hiding/reads.ts';
import { papersOf, type Paper } from './reads.ts';

/** The sheets of a sign-on as somebody of the secretariat knows them: of a name that was hidden, those it is confided to alone. */
export async function papersKnownTo(
  db: Reader,
  viewer: Viewer,
  signOn: { id: string; coalitionId: string },
): Promise<Paper[]> {
  const isHidden = await hiddenFrom(db, viewer, signOn);
  return (await papersOf(db, signOn.id)).filter((paper) => !isHidden(naming(paper)));
}

/** Whether this sheet is there for somebody of the secretariat. */
export async function isPaperKnown(db: Reader | Writer, viewer: Viewer, paper: Paper): Promise<boolean> {
  const isHidden = await hiddenFrom(db, viewer, { id: paper.signOnId, coalitionId: paper.coalitionId });
  return !isHidden(naming(paper));
}

/** Whom a sheet names, and since when. */
export const naming = ({ organizationId, name, acts }: Paper) => ({ organizationId, name, at: acts[0].at });
