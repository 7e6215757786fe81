import { planLadder, layOut } from '../domain/statements/ladder/actions.ts';
import {
  holidayIn,
  findLadder,
  memberCountries,
  unknownHolidays,
  type Ladder as LadderRow,
} from '../domain/statements/ladder/reads.ts';
import { endOfDay, ownDay, type RungPlan } from '../domain/statements/ladder/plan.ts';
import { mayPlanLadder, mayReadLadder } from '../domain/statements/ladder/policy.ts';
import { RUNGS } from '../domain/statements/constants.ts';
import { countriesOf } from '../domain/sign-ons/reads-signatures.ts';
import { seatsIn } from '../domain/viewer.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { perRequest } from './per-request.ts';
import { Statement } from './statements.ts';

export const LadderStep = builder.enumType('LadderStep', {
  description: 'What is planned before a delivery, and that.',
  values: ['delivery', ...RUNGS] as const,
});

/** A rung as it stands in the coalition and the zone of its ladder. */
interface Rung extends RungPlan {
  coalitionId: string;
  zone: string;
}

const membersWork = perRequest(async (coalitions, { platform }) => {
  const found = new Map<string, string[]>();
  const now = platform.clock.now();
  for (const id of coalitions) found.set(id, await memberCountries(platform.store.read, id, now));
  return (id) => found.get(id)!;
});

/** Where the organisations of the viewer's seats work. */
const ownCountries = perRequest(async (coalitions, { viewer, platform }) => {
  const found = new Map<string, string[]>();
  for (const id of coalitions) {
    const organizations = seatsIn(viewer, id).map(({ organizationId }) => organizationId);
    const countries = await countriesOf(platform.store.read, organizations);
    found.set(id, [...new Set([...countries.values()].flat())]);
  }
  return (id) => found.get(id)!;
});

const LadderRung = builder.objectRef<Rung>('LadderRung').implement({
  description: 'One day before a delivery.',
  fields: (t) => ({
    step: t.field({ type: LadderStep, resolve: ({ kind }) => kind }),
    lead: t.exposeInt('lead', { description: 'Working days before the one nearer to the delivery.' }),
    day: t.field({ type: 'Date', resolve: ({ day }) => day }),
    at: t.field({ type: 'Instant', description: 'When that day is over for it.', resolve: ({ at }) => at }),
    holidayIn: t.stringList({
      description: 'Countries of members in which it is a national holiday, ISO 3166-1 alpha-2.',
      resolve: async ({ day, coalitionId }, _args, context: GraphContext) =>
        holidayIn(day, await membersWork(context, coalitionId)),
    }),
    ownAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'Where that is no working day in the viewer’s own country: the last moment that is one.',
      resolve: async ({ day, zone, coalitionId }, _args, context: GraphContext) => {
        const own = ownDay(day, await ownCountries(context, coalitionId));
        return own === day ? null : endOfDay(own, zone);
      },
    }),
  }),
});

const rungsOf = ({ rungs, coalitionId, zone }: Pick<LadderRow, 'rungs' | 'coalitionId' | 'zone'>): Rung[] =>
  rungs.map((rung) => ({ ...rung, coalitionId, zone }));

const Ladder = builder.objectRef<LadderRow>('Ladder').implement({
  description: 'The days before the delivery of a statement, for members who may know of it.',
  extensions: { policy: 'mayReadLadder' },
  fields: (t) => ({
    deliveryAt: t.field({ type: 'Instant', resolve: ({ deliveryAt }) => deliveryAt }),
    zone: t.exposeString('zone', { description: 'IANA, of where it is delivered.' }),
    countries: t.exposeStringList('countries', { description: 'Whose holidays are skipped.' }),
    plannedAt: t.field({ type: 'Instant', resolve: ({ plannedAt }) => plannedAt }),
    rungs: t.field({
      type: [LadderRung],
      description: 'The one nearest to the delivery first.',
      resolve: rungsOf,
    }),
  }),
});

type LaidOut = Pick<LadderRow, 'rungs' | 'coalitionId' | 'zone' | 'deliveryAt'>;

const LadderPreview = builder.objectRef<LaidOut>('LadderPreview').implement({
  description: 'The days as a plan would lay them. Nothing is kept by asking.',
  extensions: { policy: 'mayReadLadder' },
  fields: (t) => ({
    deliveryAt: t.field({ type: 'Instant', resolve: ({ deliveryAt }) => deliveryAt }),
    rungs: t.field({ type: [LadderRung], resolve: rungsOf }),
  }),
});

const LeadsInput = builder.inputType('LadderLeadsInput', {
  description: 'Working days between each and the one nearer to the delivery.',
  fields: (t) => ({
    print: t.int({ required: true }),
    translation: t.int({ required: true }),
    signOn: t.int({ required: true }),
    text: t.int({ required: true }),
    boards: t.int({ required: true }),
  }),
});

const LadderPlanInput = builder.inputType('LadderPlanInput', {
  fields: (t) => ({
    deliveryAt: t.string({ required: true, description: 'Local time in `zone`: "2027-01-14T10:00".' }),
    zone: t.string({ required: true, description: 'IANA.' }),
    countries: t.stringList({
      required: true,
      description: 'Whose holidays are skipped, ISO 3166-1 alpha-2.',
    }),
    leads: t.field({ type: LeadsInput, required: true }),
  }),
});

builder.objectFields(Statement, (t) => ({
  ladder: t.field({
    type: Ladder,
    nullable: true,
    description: 'The days before its delivery, where they were planned.',
    extensions: { policy: 'mayReadLadder' },
    resolve: (statement, _args, { viewer, platform }) =>
      mayReadLadder(viewer, statement).allowed ? findLadder(platform.store.read, statement.id) : null,
  }),
  mayPlanLadder: t.boolean({
    description: 'Whether the viewer may plan the days before its delivery.',
    resolve: (statement, _args, { viewer }) => mayPlanLadder(viewer, statement).allowed,
  }),
  ladderPreview: t.field({
    type: LadderPreview,
    nullable: true,
    errors: {},
    description: 'The days as a plan would lay them; null for whoever may not read them.',
    extensions: { policy: 'mayReadLadder' },
    args: { plan: t.arg({ type: LadderPlanInput, required: true }) },
    resolve: (statement, { plan }, { viewer, platform }) =>
      mayReadLadder(viewer, statement).allowed
        ? { ...layOut(plan, platform.clock.now()), coalitionId: statement.coalitionId }
        : null,
  }),
  ladderCountries: t.stringList({
    nullable: true,
    description: 'Where members work, ISO 3166-1 alpha-2; of those at risk nothing is told.',
    extensions: { policy: 'mayReadLadder' },
    resolve: (statement, _args, context) =>
      mayReadLadder(context.viewer, statement).allowed ? membersWork(context, statement.coalitionId) : null,
  }),
  ladderUnknown: t.stringList({
    nullable: true,
    description: 'Of these, the countries whose holidays are not known here.',
    extensions: { policy: 'mayReadLadder' },
    resolve: async (statement, _args, context) =>
      mayReadLadder(context.viewer, statement).allowed
        ? unknownHolidays(await membersWork(context, statement.coalitionId))
        : null,
  }),
}));

builder.mutationFields((t) => ({
  planLadder: t.field({
    type: Ladder,
    errors: {},
    description:
      'Plans the days before a delivery, or plans them anew when it slips. Those who draft it and the secretariat hear.',
    extensions: { policy: 'mayPlanLadder' },
    args: {
      seat: t.arg.id({ required: true }),
      statement: t.arg.id({ required: true }),
      plan: t.arg({ type: LadderPlanInput, required: true }),
    },
    resolve: (_root, { seat, statement, plan }, { platform, viewer }) =>
      planLadder(platform, viewer, {
        ...{ seat: localId('Seat', seat), statement: localId('Statement', statement), plan },
      }),
  }),
}));
