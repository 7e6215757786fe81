import type { Reader, Writer } from '../../db/store.ts';
import { NotFound } from '../errors.ts';
import type { Instant } from '../platform.ts';
import { seatsIn, type Viewer } from '../viewer.ts';
import { mayReadTask, type TaskFacts } from './policy.ts';

/** What an organisation has taken on. */
export interface Task extends TaskFacts {
  id: string;
  campaignId: string | null;
  title: string;
  dueOn: string | null;
  createdAt: Instant;
  doneAt: Instant | null;
  doneBySeatId: string | null;
}

/** Those that have not been removed, what is open first, then by day. */
function selectTasks(db: Reader | Writer) {
  return db
    .selectFrom('tasks')
    .leftJoin('campaigns', 'campaigns.id', 'tasks.campaign_id')
    .leftJoin('texts', 'texts.id', 'campaigns.text_id')
    .where('tasks.removed_at', 'is', null)
    .selectAll('tasks')
    .select([
      'campaigns.readers',
      'campaigns.state as campaign_state',
      'campaigns.lead_organization_id',
      'campaigns.public_at',
      'texts.body_id',
    ])
    .orderBy((eb) => eb.case().when('tasks.done_at', 'is', null).then(0).else(1).end())
    .orderBy((eb) => eb.fn.coalesce('tasks.due_on', eb.val('9999')))
    .orderBy('tasks.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectTasks>['execute']>>[number];

const toTask = (row: Row): Task => ({
  id: row.id,
  coalitionId: row.coalition_id,
  organizationId: row.organization_id,
  campaignId: row.campaign_id,
  campaign:
    row.campaign_id === null
      ? null
      : {
          coalitionId: row.coalition_id,
          bodyId: row.body_id!,
          readers: row.readers!,
          state: row.campaign_state!,
          leadOrganizationId: row.lead_organization_id!,
          publicAt: row.public_at,
        },
  title: row.title,
  dueOn: row.due_on,
  createdBySeatId: row.created_by_seat_id,
  createdAt: row.created_at,
  doneAt: row.done_at,
  doneBySeatId: row.done_by_seat_id,
});

/** Tasks by id, in no order; removed ones are left out. Whether they may be read is mayReadTask's to say. */
export async function tasksById(db: Reader | Writer, ids: readonly string[]): Promise<Task[]> {
  if (ids.length === 0) return [];
  return (await selectTasks(db).where('tasks.id', 'in', ids).execute()).map(toTask);
}

export async function requireTask(db: Reader | Writer, id: string): Promise<Task> {
  const [task] = await tasksById(db, [id]);
  if (!task) throw new NotFound();
  return task;
}

/** The tasks a viewer may read of an organisation in a coalition, or of a campaign: open ones first, the nearest first. */
export async function tasksOf(
  db: Reader,
  viewer: Viewer,
  of: { coalitionId: string; organizationId?: string; campaignId?: string },
): Promise<Task[]> {
  let query = selectTasks(db).where('tasks.coalition_id', '=', of.coalitionId);
  if (of.organizationId !== undefined) query = query.where('tasks.organization_id', '=', of.organizationId);
  if (of.campaignId !== undefined) query = query.where('tasks.campaign_id', '=', of.campaignId);
  return (await query.execute()).map(toTask).filter((task) => mayReadTask(viewer, task).allowed);
}

/** What the viewer's own organisations have still to do in a coalition, the nearest first. */
export async function openTasksFor(db: Reader, viewer: Viewer, coalitionId: string): Promise<Task[]> {
  const own = [...new Set(seatsIn(viewer, coalitionId).map((seat) => seat.organizationId))];
  if (own.length === 0) return [];
  const rows = await selectTasks(db)
    .where('tasks.coalition_id', '=', coalitionId)
    .where('tasks.organization_id', 'in', own)
    .where('tasks.done_at', 'is', null)
    .execute();
  return rows.map(toTask);
}
