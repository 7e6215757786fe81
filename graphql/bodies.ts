import { addBodyMember, endBodyMember } from '../domain/bodies/actions.ts';
import { mayKnowBody, mayManageBody } from '../domain/bodies/policy.ts';
import {
  bodiesById,
  membersOfBodies,
  type Body as BodyRow,
  type BodyMember as BodyMemberRow,
} from '../domain/bodies/reads.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Language } from './language.ts';
import { Seat } from './organizations.ts';
import { perRequest } from './per-request.ts';

const BodyKind = builder.enumType('BodyKind', {
  values: {
    assembly: { value: 'assembly' },
    secretariat: { value: 'secretariat' },
    steering: { value: 'steering' },
    workingGroup: { value: 'working-group' },
    draftingGroup: { value: 'drafting-group' },
  } as const,
});

const BodyRole = builder.enumType('BodyRole', {
  description: 'Coordinators and drafters write its texts; coordinators change who is in it.',
  values: ['coordinator', 'drafter', 'member', 'observer', 'guest'] as const,
});

const BodyMember = builder.objectRef<BodyMemberRow>('BodyMember').implement({
  description: 'A seat’s place in a body.',
  fields: (t) => ({
    seat: t.field({ type: Seat, resolve: (member) => member.seatId }),
    role: t.field({ type: BodyRole, resolve: (member) => member.role }),
    from: t.field({ type: 'Instant', resolve: (member) => member.from }),
    until: t.field({ type: 'Instant', nullable: true, resolve: (member) => member.until }),
  }),
});

export const Body = builder.loadableNodeRef('Body', {
  id: { resolve: (body) => body.id },
  sort: (body: BodyRow) => body.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<BodyRow[]> =>
    (await bodiesById(platform.store.read, ids)).filter((body) => mayKnowBody(viewer, body).allowed),
});

const membersOfBody = perRequest(async (ids, { platform }) => {
  const members = await membersOfBodies(platform.store.read, ids, platform.clock.now());
  return (id) => members.filter((member) => member.bodyId === id);
});

Body.implement({
  description:
    'Assembly, secretariat, steering, working or drafting group. Known to the coalition’s members.',
  extensions: { policy: 'mayKnowBody' },
  fields: (t) => ({
    kind: t.field({ type: BodyKind, resolve: (body) => body.kind }),
    name: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (body, args, context) => body.name[args.language ?? context.language],
    }),
    members: t.field({
      type: [BodyMember],
      description: 'Who is in it now, coordinators first.',
      resolve: (body, _args, context) => membersOfBody(context, body.id),
    }),
    mayManage: t.boolean({
      description: 'Whether the viewer may change who is in it.',
      resolve: (body, _args, { viewer }) => mayManageBody(viewer, body).allowed,
    }),
  }),
});

const AddBodyMemberInput = builder.inputType('AddBodyMemberInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    body: t.id({ required: true }),
    member: t.id({ required: true, description: 'The seat that gets the place.' }),
    role: t.field({ type: BodyRole, required: true }),
  }),
});

const EndBodyMemberInput = builder.inputType('EndBodyMemberInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    body: t.id({ required: true }),
    member: t.id({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  addBodyMember: t.field({
    type: Body,
    errors: {},
    description: 'Gives a seat a place in a body, or another role in it.',
    extensions: { policy: 'mayManageBody' },
    args: { input: t.arg({ type: AddBodyMemberInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      addBodyMember(platform, viewer, { ...placeOf(input), role: input.role }),
  }),
  endBodyMember: t.field({
    type: Body,
    errors: {},
    description: 'Ends a seat’s place in a body at once.',
    extensions: { policy: 'mayEndMember' },
    args: { input: t.arg({ type: EndBodyMemberInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => endBodyMember(platform, viewer, placeOf(input)),
  }),
}));

function placeOf(input: { seat: string; body: string; member: string }) {
  return {
    seat: localId('Seat', input.seat),
    body: localId('Body', input.body),
    member: localId('Seat', input.member),
  };
}
