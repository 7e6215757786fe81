import type { Reader, Writer } from '../../../db/store.ts';
import type { Viewer } from '../../viewer.ts';
import { hiddenFrom } from '../hiding/reads.ts';
import { requestsOf, type SignRequest } from './reads.ts';

/** What was asked as somebody of the secretariat knows it: of a name that was hidden, those it is confided to alone. */
export async function requestsKnownTo(
  db: Reader,
  viewer: Viewer,
  signOn: { id: string; coalitionId: string },
): Promise<SignRequest[]> {
  const isHidden = await hiddenFrom(db, viewer, signOn);
  return (await requestsOf(db, signOn.id)).filter((request) => !isHidden(naming(request)));
}

/** Whether this request is there for somebody of the secretariat. */
export async function isRequestKnown(
  db: Reader | Writer,
  viewer: Viewer,
  request: SignRequest,
): Promise<boolean> {
  const isHidden = await hiddenFrom(db, viewer, { id: request.signOnId, coalitionId: request.coalitionId });
  return !isHidden(naming(request));
}

const naming = ({ organizationId, organizationName, confirmedAt }: SignRequest) => ({
  organizationId,
  name: organizationName,
  at: confirmedAt,
});
