import type { Reader } from '../../db/store.ts';
import { agendaKnownTo } from '../agendas/reads.ts';
import { alertKnownTo } from '../alerts/reads.ts';
import { campaignKnownTo } from '../campaigns/reads.ts';
import { decisionKnownTo } from '../decisions/reads.ts';
import type { Instant } from '../platform.ts';
import { positionsKnownTo } from '../positions/reads.ts';
import { knownTo } from '../statements/reads.ts';
import { seatsIn, type Viewer } from '../viewer.ts';

/** For whom a log is read, and when. */
export interface ActsReader {
  viewer: Viewer;
  now: Instant;
}

/**
 * What of a coalition can be done something with and is not for all its members to know of, by kind: the ids of those
 * that the viewer may know of. Each kind asks by the SQL twin of its own policy.
 */
export function knownSubjects(db: Reader, { viewer, now }: ActsReader, coalitionId: string) {
  const statements = db
    .selectFrom('statements')
    .innerJoin('texts', 'texts.id', 'statements.text_id')
    .where('statements.coalition_id', '=', coalitionId)
    .where(knownTo(viewer, coalitionId))
    .select('statements.id');
  const agendas = db
    .selectFrom('agendas')
    .innerJoin('texts', 'texts.id', 'agendas.text_id')
    .where('agendas.coalition_id', '=', coalitionId)
    .where(agendaKnownTo(viewer, coalitionId))
    .select('agendas.id');
  const asks = db.selectFrom('asks').where('asks.agenda_id', 'in', agendas).select('asks.id');
  const campaigns = db
    .selectFrom('campaigns')
    .innerJoin('texts', 'texts.id', 'campaigns.text_id')
    .where('campaigns.coalition_id', '=', coalitionId)
    .where(campaignKnownTo(viewer, coalitionId))
    .select('campaigns.id');
  const positions = db
    .selectFrom('positions')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'positions.coalition_id')
        .onRef('memberships.organization_id', '=', 'positions.organization_id'),
    )
    .where('positions.coalition_id', '=', coalitionId)
    .where(positionsKnownTo(viewer, coalitionId, now))
    .select('positions.id');
  const decisions = db
    .selectFrom('decisions')
    .innerJoin('bodies', 'bodies.id', 'decisions.body_id')
    .where('decisions.coalition_id', '=', coalitionId)
    .where(decisionKnownTo(viewer, coalitionId))
    .select('decisions.id');
  const alerts = db
    .selectFrom('alerts')
    .where('alerts.coalition_id', '=', coalitionId)
    .where(alertKnownTo(viewer, coalitionId))
    .select('alerts.id');
  const own = seatsIn(viewer, coalitionId).map(({ organizationId }) => organizationId);
  const tasks = db
    .selectFrom('tasks')
    .where('tasks.coalition_id', '=', coalitionId)
    .where((eb) =>
      eb.or([
        eb('tasks.campaign_id', 'is', null),
        eb('tasks.campaign_id', 'in', campaigns),
        eb('tasks.organization_id', 'in', [...own, '']),
      ]),
    )
    .select('tasks.id');
  return {
    statement: statements,
    agenda: agendas,
    ask: asks,
    campaign: campaigns,
    position: positions,
    decision: decisions,
    alert: alerts,
    task: tasks,
  };
}
