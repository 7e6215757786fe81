import type { Reader } from '../../db/store.ts';
import { decisionKnownTo } from '../decisions/reads.ts';
import type { Instant } from '../platform.ts';
import type { Viewer } from '../viewer.ts';

/** Until when a question that is open takes answers. */
export interface DecisionEnding {
  id: string;
  slug: string;
  question: { es: string; en: string };
  opensAt: Instant;
  closesAt: Instant;
  zone: string;
}

/** The decisions a viewer may know of that take answers until within these instants; none that was withdrawn. */
export async function decisionEndings(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  { from, to }: { from?: Instant; to?: Instant },
): Promise<DecisionEnding[]> {
  let query = db
    .selectFrom('decisions')
    .innerJoin('bodies', 'bodies.id', 'decisions.body_id')
    .innerJoin('coalitions', 'coalitions.id', 'decisions.coalition_id')
    .where('decisions.coalition_id', '=', coalitionId)
    .where('decisions.state', 'in', ['open', 'closed', 'announced'])
    .where(decisionKnownTo(viewer, coalitionId))
    .select(['decisions.id', 'decisions.slug', 'decisions.question_es', 'decisions.question_en'])
    .select(['decisions.opens_at as opensAt', 'decisions.closes_at as closesAt'])
    .select(['coalitions.time_zone as zone'])
    .orderBy('decisions.id');
  if (from !== undefined) query = query.where('decisions.closes_at', '>=', from);
  if (to !== undefined) query = query.where('decisions.opens_at', '<', to);
  const rows = await query.execute();
  return rows.map(({ question_es: es, question_en: en, ...row }) => ({ ...row, question: { es, en } }));
}
