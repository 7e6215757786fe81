import type { Reader } from '../../db/store.ts';
import { dayIn, type Instant } from '../platform.ts';
import { isLateKnown } from '../sign-ons/visibility.ts';
import { setAside } from '../sign-ons/invalidations/reads.ts';
import type { Viewer } from '../viewer.ts';

/** What waits for the secretariat at its desk, in numbers. */
export interface DeskWaiting {
  /** Requests to sign that nobody has answered. */
  requests: number;
  /** Sheets that wait for a second person. */
  papers: number;
  /** What came after the deadline and waits for a decision, as far as the viewer may know of it. */
  late: number;
  /** Deliveries for whose answer it is time to ask. */
  deliveries: number;
}

/** Of the statements that are not published the requests and sheets; who may read it is the caller's question. */
export async function deskWaiting(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  now: Instant,
): Promise<DeskWaiting> {
  const requests = await db
    .selectFrom('sign_requests')
    .innerJoin('sign_ons', 'sign_ons.id', 'sign_requests.sign_on_id')
    .innerJoin('statements', 'statements.id', 'sign_ons.statement_id')
    .where('sign_requests.coalition_id', '=', coalitionId)
    .where('statements.state', '=', 'sign-on')
    .where('sign_requests.state', '=', 'pending')
    .where('duplicate_of_id', 'is', null)
    .select('sign_requests.id')
    .execute();
  const aside = await setAside(
    db,
    requests.map(({ id }) => id),
  );
  const papers = await db
    .selectFrom('paper_signatures')
    .innerJoin('sign_ons', 'sign_ons.id', 'paper_signatures.sign_on_id')
    .innerJoin('statements', 'statements.id', 'sign_ons.statement_id')
    .where('paper_signatures.coalition_id', '=', coalitionId)
    .where('statements.state', '=', 'sign-on')
    .where('paper_signatures.state', '=', 'entered')
    .select('paper_signatures.id')
    .execute();
  const late = await db
    .selectFrom('late_requests')
    .where('coalition_id', '=', coalitionId)
    .where('state', '=', 'waiting')
    .select(['organization_id as organizationId', 'visibility', 'asked_at as askedAt'])
    .execute();
  const deliveries = await db
    .selectFrom('deliveries')
    .where('coalition_id', '=', coalitionId)
    .where('chase_on', 'is not', null)
    .where('reply', 'is', null)
    .where('removed_at', 'is', null)
    .select(['chase_on', 'zone'])
    .execute();
  return {
    requests: requests.length - aside.size,
    papers: papers.length,
    late: late.filter((one) => isLateKnown(viewer, { ...one, coalitionId })).length,
    deliveries: deliveries.filter(({ chase_on, zone }) => chase_on! <= dayIn(now, zone)).length,
  };
}
