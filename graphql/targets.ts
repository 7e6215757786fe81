import { z } from 'zod';
import { changeTarget, createTarget, endTarget } from '../domain/targets/actions.ts';
import { mayKeepTargets, mayKnowTargets } from '../domain/targets/policy.ts';
import {
  countTargets,
  searchTargets,
  targetsById,
  type Target as TargetRow,
  type TargetPlace,
} from '../domain/targets/reads.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Language } from './language.ts';
import { Organization } from './organizations.ts';
import { connection } from './pages.ts';

export const Target = builder.loadableNodeRef('Target', {
  id: { resolve: (target) => target.id },
  sort: (target: TargetRow) => target.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<TargetRow[]> =>
    (await targetsById(platform.store.read, ids)).filter((target) => mayKnowTargets(viewer, target).allowed),
});

export const TargetLevel = builder.enumType('TargetLevel', {
  values: ['local', 'state', 'national', 'regional', 'international'] as const,
});

Target.implement({
  description:
    'Who can decide what is asked: a person with an office in an institution. Known to the coalition’s members; public pages show office, institution and country alone.',
  extensions: { policy: 'mayKnowTargets' },
  fields: (t) => ({
    coalition: t.field({ type: Coalition, resolve: (target) => target.coalitionId }),
    personName: t.exposeString('personName', {
      nullable: true,
      description:
        'Null while nobody knows who holds the office: pages warn, since somebody decides and not an institution.',
    }),
    office: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (target, { language }, context) => target.office[language ?? context.language],
    }),
    institution: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (target, { language }, context) => target.institution[language ?? context.language],
    }),
    level: t.field({ type: TargetLevel, resolve: (target) => target.level }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'ISO 3166-1 alpha-2; null for regional and international institutions.',
    }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'The language they are best written to in, BCP-47.',
    }),
    position: t.exposeInt('position', {
      nullable: true,
      description: 'From -2, against, to 2, for; null where it is not known.',
    }),
    relationHolder: t.field({
      type: Organization,
      nullable: true,
      description: 'The organisation that has access to them.',
      resolve: (target) => target.relationOrganizationId,
    }),
    ended: t.boolean({
      description: 'Taken off the lists; what names it goes on naming it.',
      resolve: (target) => target.endedAt !== null,
    }),
    mayChange: t.boolean({
      description: 'Whether the viewer may change or end it, by the best of their seats.',
      resolve: (target, _args, { viewer }) =>
        target.endedAt === null && mayKeepTargets(viewer, target).allowed,
    }),
  }),
});

const place: z.ZodType<TargetPlace> = z.object({ folded: z.string(), id: z.string() });

builder.objectFields(Coalition, (t) => ({
  targets: t.connection({
    type: Target,
    nullable: true,
    description:
      'Who can decide what is asked, by office; `search` looks in office, institution and name. Null for people without a seat in the coalition.',
    extensions: { policy: 'mayKnowTargets' },
    args: { search: t.arg.string(), country: t.arg.string(), level: t.arg({ type: TargetLevel }) },
    resolve: ({ id: coalitionId }, { search, country, level, ...args }, { viewer, platform }) =>
      mayKnowTargets(viewer, { coalitionId }).allowed
        ? connection(
            args,
            place,
            ({ folded, id }: TargetRow) => ({ folded, id }),
            (page) =>
              searchTargets(platform.store.read, {
                coalitionId,
                search: search ?? null,
                country: country ?? null,
                level: level ?? null,
                ...page,
              }),
          )
        : null,
  }),
  targetCount: t.int({
    nullable: true,
    description: 'How many such a search finds. Null for people without a seat in the coalition.',
    extensions: { policy: 'mayKnowTargets' },
    args: { search: t.arg.string(), country: t.arg.string(), level: t.arg({ type: TargetLevel }) },
    resolve: ({ id: coalitionId }, { search, country, level }, { viewer, platform }) =>
      mayKnowTargets(viewer, { coalitionId }).allowed
        ? countTargets(platform.store.read, {
            coalitionId,
            search: search ?? null,
            country: country ?? null,
            level: level ?? null,
          })
        : null,
  }),
  mayKeepTargets: t.boolean({
    description: 'Whether the viewer may add targets, by the best of their seats.',
    resolve: ({ id: coalitionId }, _args, { viewer }) => mayKeepTargets(viewer, { coalitionId }).allowed,
  }),
}));

const TargetFactsInput = builder.inputType('TargetFactsInput', {
  description: 'What is known of a target.',
  fields: (t) => ({
    personName: t.string(),
    officeEs: t.string({ required: true }),
    officeEn: t.string({ required: true }),
    institutionEs: t.string({ required: true }),
    institutionEn: t.string({ required: true }),
    level: t.field({ type: TargetLevel, required: true }),
    country: t.string(),
    language: t.string({ description: 'The language they are best written to in, BCP-47.' }),
    position: t.int({ description: 'From -2 to 2.' }),
    relationHolder: t.id({ description: 'The organisation that has access to them.' }),
  }),
});

const CreateTargetInput = builder.inputType('CreateTargetInput', {
  description: 'A new target of the coalition of the seat.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    facts: t.field({ type: TargetFactsInput, required: true }),
  }),
});

const ChangeTargetInput = builder.inputType('ChangeTargetInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    target: t.id({ required: true }),
    facts: t.field({ type: TargetFactsInput, required: true }),
  }),
});

const TargetInput = builder.inputType('TargetInput', {
  fields: (t) => ({ seat: t.id({ required: true }), target: t.id({ required: true }) }),
});

const factsOf = ({ relationHolder, ...facts }: typeof TargetFactsInput.$inferInput) => ({
  ...facts,
  relationOrganization: relationHolder ? localId('Organization', relationHolder) : null,
});

builder.mutationFields((t) => ({
  createTarget: t.field({
    type: Target,
    errors: {},
    description:
      'Notes who can decide what is asked: an office in an institution, and the person where they are known.',
    extensions: { policy: 'mayKeepTargets' },
    args: { input: t.arg({ type: CreateTargetInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      createTarget(platform, viewer, { ...factsOf(input.facts), seat: localId('Seat', input.seat) }),
  }),
  changeTarget: t.field({
    type: Target,
    errors: {},
    description: 'Changes what is known of a target.',
    extensions: { policy: 'mayKeepTargets' },
    args: { input: t.arg({ type: ChangeTargetInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      changeTarget(platform, viewer, {
        ...factsOf(input.facts),
        seat: localId('Seat', input.seat),
        target: localId('Target', input.target),
      }),
  }),
  endTarget: t.field({
    type: Target,
    errors: {},
    description: 'Takes a target off the lists; what names it goes on naming it.',
    extensions: { policy: 'mayKeepTargets' },
    args: { input: t.arg({ type: TargetInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      endTarget(platform, viewer, {
        seat: localId('Seat', input.seat),
        target: localId('Target', input.target),
      }),
  }),
}));
