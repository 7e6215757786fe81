import type { Reader } from '../../db/store.ts';
import { dayIn, type Instant } from '../platform.ts';
import { isLateKnown } from '../sign-ons/visibility.ts';
import { hiddenFrom, type Naming } from '../sign-ons/hiding/reads.ts';
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
  const desk = await deskByStatement(db, viewer, coalitionId);
  const sum = (kind: DeskOfStatement['kind']) =>
    desk.reduce((all, one) => (one.kind === kind ? all + one.count : all), 0);
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
    requests: sum('requests'),
    papers: sum('papers'),
    late: late.filter((one) => isLateKnown(viewer, { ...one, coalitionId })).length,
    deliveries: deliveries.filter(({ chase_on, zone }) => chase_on! <= dayIn(now, zone)).length,
  };
}

/** How many requests wait for an answer, or sheets for a second person, at one statement. */
export interface DeskOfStatement {
  kind: 'requests' | 'papers';
  statementId: string;
  count: number;
}

/** The same by statement; who may read it is the caller's question. */
export async function deskByStatement(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
): Promise<DeskOfStatement[]> {
  const requests = await db
    .selectFrom('sign_requests')
    .innerJoin('sign_ons', 'sign_ons.id', 'sign_requests.sign_on_id')
    .innerJoin('statements', 'statements.id', 'sign_ons.statement_id')
    .where('sign_requests.coalition_id', '=', coalitionId)
    .where('statements.state', '=', 'sign-on')
    .where('sign_requests.state', '=', 'pending')
    .where('duplicate_of_id', 'is', null)
    .select(['sign_requests.id', 'sign_on_id as signOnId', 'organization_id as organizationId'])
    .select(['organization_name as name', 'confirmed_at as at', 'statements.id as statementId'])
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
    .select(['sign_on_id as signOnId', 'organization_id as organizationId', 'name', 'entered_at as at'])
    .select('statements.id as statementId')
    .execute();
  const counted = new Map<string, DeskOfStatement>();
  const count = (kind: DeskOfStatement['kind'], statementId: string) => {
    const key = `${kind} ${statementId}`;
    counted.set(key, { kind, statementId, count: (counted.get(key)?.count ?? 0) + 1 });
  };
  const known = knownTo(db, viewer, coalitionId);
  for (const { statementId } of await known(requests.filter(({ id }) => !aside.has(id))))
    count('requests', statementId);
  for (const { statementId } of await known(papers)) count('papers', statementId);
  return [...counted.values()];
}

/** Leaves out what names somebody whose name was hidden since, for whom it is not confided to. */
function knownTo(db: Reader, viewer: Viewer, coalitionId: string) {
  const isHidden = new Map<string, Awaited<ReturnType<typeof hiddenFrom>>>();
  return async <One extends Omit<Naming, 'at'> & { signOnId: string; at: Instant | null }>(
    all: readonly One[],
  ): Promise<One[]> => {
    for (const { signOnId: id } of all)
      if (!isHidden.has(id)) isHidden.set(id, await hiddenFrom(db, viewer, { id, coalitionId }));
    return all.filter((one) => !isHidden.get(one.signOnId)!({ ...one, at: one.at ?? '' }));
  };
}
