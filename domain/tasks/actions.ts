import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize, type Permission } from '../authorize.ts';
import { requireCampaign } from '../campaigns/reads.ts';
import { Conflict, NotFound, requireRoom } from '../errors.ts';
import { parse } from '../input.ts';
import { requireMember } from '../organizations/reads.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mayChangeTask, mayCreateTask, mayReadTask, type TaskFacts } from './policy.ts';
import { requireTask, type Task } from './reads.ts';
import { MOST_TASKS, newTask, taskChange, taskStep } from './rules.ts';

/** Writes down what an organisation has taken on, in a campaign or beside them all. */
export async function createTask(
  platform: Platform,
  viewer: Viewer,
  input: {
    seat: string;
    organization: string;
    title: string;
    dueOn?: string | null;
    campaign?: string | null;
  },
): Promise<Task> {
  const asked = parse(newTask, input);
  return transact(platform, async (tx) => {
    const { campaign: campaignId } = asked;
    if (campaignId === null)
      await tx.lock(tx.db.selectFrom('organizations').select('id').where('id', '=', asked.organization));
    else await tx.lock(tx.db.selectFrom('campaigns').select('id').where('id', '=', campaignId));
    const acting = await actBy(tx, viewer, asked.seat);
    const campaign = campaignId === null ? null : await requireCampaign(tx.db, campaignId);
    const coalitionId = campaign?.coalitionId ?? acting.seat.coalitionId;
    const { organization: organizationId } = asked;
    authorize(mayCreateTask(acting, { coalitionId, organizationId, campaign }));
    await requireMember(tx.db, { coalitionId, organizationId, now: tx.now, field: 'organization' });
    requireRoom(
      await tx.db
        .selectFrom('tasks')
        .where('coalition_id', '=', coalitionId)
        .where('removed_at', 'is', null)
        .$if(campaignId !== null, (q) => q.where('campaign_id', '=', campaignId))
        .$if(campaignId === null, (q) =>
          q
            .where('organization_id', '=', organizationId)
            .where('campaign_id', 'is', null)
            .where('done_at', 'is', null),
        )
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
      MOST_TASKS,
    );
    const id = platform.newId();
    await tx.db
      .insertInto('tasks')
      .values({
        id,
        coalition_id: coalitionId,
        organization_id: organizationId,
        campaign_id: campaignId,
        title: asked.title,
        due_on: asked.dueOn,
        created_by_seat_id: acting.seat.id,
        created_at: tx.now,
        done_at: null,
        done_by_seat_id: null,
        removed_at: null,
      })
      .execute();
    const task = await requireTask(tx.db, id);
    tell(tx, task, acting, 'created');
    return task;
  });
}

/** Writes a task down where no person does it: what an urgent procedure leaves behind. */
export async function storeTask(
  tx: Tx,
  task: { coalitionId: string; organizationId: string; title: string; dueOn: string; bySeatId: string },
): Promise<void> {
  await tx.db
    .insertInto('tasks')
    .values({
      id: tx.platform.newId(),
      coalition_id: task.coalitionId,
      organization_id: task.organizationId,
      campaign_id: null,
      title: task.title,
      due_on: task.dueOn,
      created_by_seat_id: task.bySeatId,
      created_at: tx.now,
      done_at: null,
      done_by_seat_id: null,
      removed_at: null,
    })
    .execute();
  tx.announce(`organization:${task.organizationId}`, 'tasks');
}

/** Changes what is to be done, or by when. */
export async function changeTask(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; task: string; title: string; dueOn?: string | null },
): Promise<Task> {
  const asked = parse(taskChange, input);
  return change(platform, viewer, asked, 'changed', { title: asked.title, due_on: asked.dueOn });
}

type Step = { seat: string; task: string };

/** Marks it done. */
export async function doTask(platform: Platform, viewer: Viewer, input: Step): Promise<Task> {
  return change(platform, viewer, parse(taskStep, input), 'done', (task, tx, acting) => {
    if (task.doneAt !== null) throw new Conflict('task-done');
    return { done_at: tx.now, done_by_seat_id: acting.seat.id };
  });
}

/** Takes the mark away. */
export async function undoTask(platform: Platform, viewer: Viewer, input: Step): Promise<Task> {
  return change(platform, viewer, parse(taskStep, input), 'undone', (task) => {
    if (task.doneAt === null) throw new Conflict('task-not-done');
    return { done_at: null, done_by_seat_id: null };
  });
}

/** Takes it off every list; answers it as it was. */
export async function removeTask(platform: Platform, viewer: Viewer, input: Step): Promise<Task> {
  return change(platform, viewer, parse(taskStep, input), 'removed', (_task, tx) => ({
    removed_at: tx.now,
  }));
}

interface Columns {
  title?: string;
  due_on?: string | null;
  done_at?: string | null;
  done_by_seat_id?: string | null;
  removed_at?: string;
}

async function change(
  platform: Platform,
  viewer: Viewer,
  asked: Step,
  act: string,
  columns: Columns | ((task: Task, tx: Tx, acting: Acting) => Columns),
): Promise<Task> {
  return transact(platform, async (tx) => {
    const row = await tx.lock(tx.db.selectFrom('tasks').select('id').where('id', '=', asked.task));
    const acting = await actBy(tx, viewer, asked.seat);
    if (!row) throw new NotFound();
    const task = await requireTask(tx.db, row.id);
    allow(acting, task, mayChangeTask(acting, task));
    const set = typeof columns === 'function' ? columns(task, tx, acting) : columns;
    await tx.db.updateTable('tasks').set(set).where('id', '=', task.id).execute();
    tell(tx, task, acting, act);
    return set.removed_at === undefined ? requireTask(tx.db, task.id) : task;
  });
}

function allow(acting: Acting, task: TaskFacts, permission: Permission): void {
  authorize(mayReadTask(acting, task));
  authorize(permission);
}

/** The log of acts says neither what is to be done nor by whom: a campaign may be its body's own affair. */
function tell(tx: Tx, task: Task, acting: Acting, act: string): void {
  tx.announce(`organization:${task.organizationId}`, 'tasks');
  if (task.campaignId !== null) tx.announce(`campaign:${task.campaignId}`, 'tasks');
  tx.record({
    kind: 'audit',
    coalitionId: task.coalitionId,
    seatId: acting.seat.id,
    act: `task.${act}`,
    subject: { kind: 'task', id: task.id },
  });
}
