import { authorize } from '../domain/authorize.ts';
import { mayKnowCoalition, isMember } from '../domain/coalitions/policy.ts';
import {
  allCoalitions,
  coalitionsById,
  findCoalition,
  type Coalition as CoalitionRow,
} from '../domain/coalitions/reads.ts';
import { bodiesOf } from '../domain/bodies/reads.ts';
import {
  countMembers,
  findMembership,
  members,
  type Membership as MembershipRow,
  type MemberPlace,
} from '../domain/organizations/reads.ts';
import { mayKnowMembers } from '../domain/organizations/policy.ts';
import { z } from 'zod';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Language } from './language.ts';
import { Membership } from './organizations.ts';
import { connection } from './pages.ts';
import { perRequest } from './per-request.ts';
import { Act, actsOf } from './record.ts';

export const Coalition = builder.loadableNodeRef('Coalition', {
  id: { resolve: (coalition) => coalition.id },
  sort: (coalition: CoalitionRow) => coalition.id,
  load: (ids: string[], { platform }: GraphContext): Promise<CoalitionRow[]> =>
    coalitionsById(platform.store.read, ids),
});

/** A coalition's part of every address. */
export const slugOfCoalition = perRequest(async (ids, { platform }) => {
  const coalitions = await coalitionsById(platform.store.read, ids);
  return (id) => coalitions.find((coalition) => coalition.id === id)!.slug;
});

const place: z.ZodType<MemberPlace> = z.object({ sortKey: z.string(), id: z.string() });

Coalition.implement({
  description: 'A coalition: the room everything else belongs to. Its name and place are public.',
  extensions: { policy: 'mayKnowCoalition' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its part of every address.' }),
    name: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (coalition, args, context) => coalition.name[args.language ?? context.language],
    }),
    shortName: t.exposeString('shortName'),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone in which its deadlines are spoken.' }),
    place: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (coalition, args, context) => coalition.place[args.language ?? context.language],
    }),
    email: t.exposeString('email'),
    memberCount: t.int({
      description: 'Verified members in force, its own office not counted.',
      resolve: ({ id }, _args, { platform }) => countMembers(platform.store.read, id, platform.clock.now()),
    }),
    members: t.connection({
      type: Membership,
      nullable: true,
      description:
        'Members in Spanish order, articles ignored. Null for people without a seat in the coalition.',
      extensions: { policy: 'mayKnowMembers' },
      resolve: ({ id: coalitionId }, args, { viewer, platform }) =>
        mayKnowMembers(viewer, { coalitionId }).allowed
          ? connection(
              args,
              place,
              (member: MembershipRow & MemberPlace) => ({ sortKey: member.sortKey, id: member.id }),
              (page) => members(platform.store.read, { coalitionId, now: platform.clock.now(), ...page }),
            )
          : null,
    }),
    member: t.field({
      type: Membership,
      nullable: true,
      description: 'The membership of one organisation; null for people without a seat in the coalition.',
      extensions: { policy: 'mayKnowMembers' },
      args: { organization: t.arg.id({ required: true }) },
      resolve: async ({ id: coalitionId }, args, { viewer, platform }) => {
        if (!mayKnowMembers(viewer, { coalitionId }).allowed) return null;
        return (
          (await findMembership(platform.store.read, {
            coalitionId,
            organizationId: localId('Organization', args.organization),
          })) ?? null
        );
      },
    }),
    bodies: t.field({
      type: [Body],
      description:
        'Assembly, secretariat, steering and groups; empty for people without a seat in the coalition.',
      extensions: { policy: 'isMember' },
      resolve: ({ id }, _args, { viewer, platform }) =>
        isMember(viewer, id).allowed ? bodiesOf(platform.store.read, id, platform.clock.now()) : [],
    }),
    acts: t.connection({
      type: Act,
      nullable: true,
      description:
        'What has been done, newest first. Null for people without a seat in the coalition. Nobody’s reading is in it.',
      extensions: { policy: 'mayReadActs' },
      resolve: ({ id: coalitionId }, args, context) => actsOf({ coalitionId }, args, context),
    }),
  }),
});

builder.queryField('coalition', (t) =>
  t.field({
    type: Coalition,
    nullable: true,
    description: 'The coalition at an address.',
    extensions: { policy: 'mayKnowCoalition' },
    args: { slug: t.arg.string({ required: true }) },
    resolve: async (_root, { slug }, { platform }) => {
      authorize(mayKnowCoalition());
      return (await findCoalition(platform.store.read, slug)) ?? null;
    },
  }),
);

builder.queryField('coalitions', (t) =>
  t.field({
    type: [Coalition],
    description: 'The coalitions of this installation, by name.',
    extensions: { policy: 'mayKnowCoalition' },
    resolve: (_root, _args, { platform }) => {
      authorize(mayKnowCoalition());
      return allCoalitions(platform.store.read);
    },
  }),
);
