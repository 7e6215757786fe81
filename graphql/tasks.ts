import { isMember } from '../domain/coalitions/policy.ts';
import { mayKnowMembers } from '../domain/organizations/policy.ts';
import { changeTask, createTask, doTask, removeTask, undoTask } from '../domain/tasks/actions.ts';
import { mayChangeTask, mayReadTask } from '../domain/tasks/policy.ts';
import { openTasksFor, tasksById, tasksOf, type Task as TaskRow } from '../domain/tasks/reads.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Membership, Organization, Seat } from './organizations.ts';

export const Task = builder.loadableNodeRef('Task', {
  id: { resolve: (task) => task.id },
  sort: (task: TaskRow) => task.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<TaskRow[]> =>
    (await tasksById(platform.store.read, ids)).filter((task) => mayReadTask(viewer, task).allowed),
});

Task.implement({
  description: 'What an organisation has taken on (compromiso). Known to members; never to the public.',
  extensions: { policy: 'mayReadTask' },
  fields: (t) => ({
    title: t.exposeString('title'),
    organization: t.field({
      type: Organization,
      description: 'Whose it is.',
      resolve: (task) => task.organizationId,
    }),
    dueOn: t.field({ type: 'Date', nullable: true, resolve: (task) => task.dueOn }),
    createdBy: t.field({ type: Seat, resolve: (task) => task.createdBySeatId }),
    createdAt: t.field({ type: 'Instant', resolve: (task) => task.createdAt }),
    doneAt: t.field({ type: 'Instant', nullable: true, resolve: (task) => task.doneAt }),
    doneBy: t.field({ type: Seat, nullable: true, resolve: (task) => task.doneBySeatId }),
    mayChange: t.boolean({
      description: 'Whether the viewer may do, change and remove it.',
      resolve: (task, _args, { viewer }) => mayChangeTask(viewer, task).allowed,
    }),
  }),
});

builder.objectFields(Coalition, (t) => ({
  myTasks: t.field({
    type: [Task],
    description: 'What the viewer’s organisations have still to do, the nearest first.',
    extensions: { policy: 'isMember' },
    resolve: ({ id }, _args, { viewer, platform }) =>
      isMember(viewer, id).allowed ? openTasksFor(platform.store.read, viewer, id) : [],
  }),
}));

builder.objectFields(Membership, (t) => ({
  tasks: t.field({
    type: [Task],
    description: 'What it has taken on, as far as the viewer may know: open first, the nearest first.',
    extensions: { policy: 'mayReadTask' },
    resolve: (member, _args, { viewer, platform }) =>
      mayKnowMembers(viewer, member).allowed
        ? tasksOf(platform.store.read, viewer, {
            coalitionId: member.coalitionId,
            organizationId: member.organizationId,
          })
        : [],
  }),
}));

const CreateTaskInput = builder.inputType('CreateTaskInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    organization: t.id({ required: true, description: 'Whose task it is.' }),
    title: t.string({ required: true }),
    dueOn: t.string({ description: '"2027-01-14"' }),
    campaign: t.id({ description: 'The campaign it is part of, if any.' }),
  }),
});

const ChangeTaskInput = builder.inputType('ChangeTaskInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    task: t.id({ required: true }),
    title: t.string({ required: true }),
    dueOn: t.string({ description: '"2027-01-14"; none takes the day away.' }),
  }),
});

const TaskInput = builder.inputType('TaskInput', {
  description: 'A step of a task, and the seat it is taken by.',
  fields: (t) => ({ seat: t.id({ required: true }), task: t.id({ required: true }) }),
});

const stepOf = (input: { seat: string; task: string }) => ({
  seat: localId('Seat', input.seat),
  task: localId('Task', input.task),
});

builder.mutationFields((t) => ({
  createTask: t.field({
    type: Task,
    errors: {},
    description:
      'Writes down what an organisation has taken on: by itself, the secretariat, or those who run the campaign.',
    extensions: { policy: 'mayCreateTask' },
    args: { input: t.arg({ type: CreateTaskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      createTask(platform, viewer, {
        seat: localId('Seat', input.seat),
        organization: localId('Organization', input.organization),
        title: input.title,
        dueOn: input.dueOn ?? null,
        campaign: input.campaign ? localId('Campaign', input.campaign) : null,
      }),
  }),
  changeTask: t.field({
    type: Task,
    errors: {},
    description: 'Changes what is to be done, or by when.',
    extensions: { policy: 'mayChangeTask' },
    args: { input: t.arg({ type: ChangeTaskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      changeTask(platform, viewer, { ...stepOf(input), title: input.title, dueOn: input.dueOn ?? null }),
  }),
  doTask: t.field({
    type: Task,
    errors: {},
    description: 'Marks a task done.',
    extensions: { policy: 'mayChangeTask' },
    args: { input: t.arg({ type: TaskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => doTask(platform, viewer, stepOf(input)),
  }),
  undoTask: t.field({
    type: Task,
    errors: {},
    description: 'Takes the mark away.',
    extensions: { policy: 'mayChangeTask' },
    args: { input: t.arg({ type: TaskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => undoTask(platform, viewer, stepOf(input)),
  }),
  removeTask: t.field({
    type: Task,
    errors: {},
    description: 'Takes a task off every list; answers it as it was.',
    extensions: { policy: 'mayChangeTask' },
    args: { input: t.arg({ type: TaskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => removeTask(platform, viewer, stepOf(input)),
  }),
}));
