import { mayBeNamedInPublic } from '../domain/organizations/policy.ts';
import {
  isOwnOrganization,
  mayChangePosition,
  mayEndorse,
  mayKnowOwner,
  mayKnowPosition,
  mayRulePosition,
  mayWithdrawPosition,
} from '../domain/positions/policy.ts';
import { filesKept } from '../domain/positions/reads-files.ts';
import { isReliedOn } from '../domain/positions/reads-uses.ts';
import {
  positionsById,
  supersededBy,
  type Position as PositionRow,
  type PositionLanguage,
} from '../domain/positions/reads.ts';
import { positionFilePath, publicPositionPath } from '../domain/words/addresses.ts';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import { Coalition, slugOfCoalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { Language } from './language.ts';
import { Organization } from './organizations.ts';
import { perRequest } from './per-request.ts';
import { Act, actsOf } from './record.ts';

export const Position = builder.loadableNodeRef('Position', {
  id: { resolve: (position) => position.id },
  sort: (position: PositionRow) => position.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<PositionRow[]> =>
    (await positionsById(platform.store.read, ids, platform.clock.now())).filter(
      (position) => mayKnowPosition(viewer, position).allowed,
    ),
});

export const Audience = builder.enumType('Audience', {
  description: 'With whom a position is shared.',
  values: {
    body: { description: 'Whoever is in one body of the coalition.' },
    coalition: { description: 'Every member.' },
    public: { description: 'Everybody.' },
  } as const,
});

export const Standing = builder.enumType('Standing', {
  description: 'Whether something is still what is said, as of today by the coalition’s clock.',
  values: ['inForce', 'superseded', 'expired', 'withdrawn'] as const,
});

const placesTaken = perRequest(async (ids, { platform }) => {
  const older = await supersededBy(platform.store.read, ids);
  return (id) => older.filter(({ by }) => by === id).map((one) => one.id);
});

const PositionFile = builder
  .objectRef<{ name: string; mime: string; size: number; path: string }>('PositionFile')
  .implement({
    description: 'A file as it was given; always answered as an attachment.',
    fields: (t) => ({
      name: t.exposeString('name'),
      mime: t.exposeString('mime'),
      size: t.exposeInt('size', { description: 'In bytes.' }),
      path: t.exposeString('path', { description: 'Its address, for whoever may read the position.' }),
    }),
  });

const PositionWordingKind = builder.enumType('PositionWordingKind', {
  values: ['text', 'file', 'link'] as const,
});

const PositionWording = builder
  .objectRef<PositionLanguage & { position: PositionRow }>('PositionWording')
  .implement({
    description: 'A position in one language: words, a file or a link.',
    fields: (t) => ({
      language: t.exposeString('language', { description: 'BCP-47.' }),
      title: t.exposeString('title'),
      kind: t.field({ type: PositionWordingKind, resolve: (one) => one.kind }),
      words: t.exposeString('words', {
        nullable: true,
        description: 'Plain words, paragraphs parted by an empty line.',
      }),
      url: t.exposeString('url', { nullable: true }),
      file: t.field({
        type: PositionFile,
        nullable: true,
        resolve: async ({ position, fileId, fileName, language }, _args, context) => {
          if (fileId === null) return null;
          const { coalitionId, slug } = position;
          const [kept] = await filesKept(context.platform.store.read, coalitionId, [fileId]);
          const coalition = await slugOfCoalition(context, coalitionId);
          const path = positionFilePath({ coalition, position: slug }, language);
          return kept ? { name: fileName ?? '', mime: kept.mime, size: kept.size, path } : null;
        },
      }),
    }),
  });

const PositionPermissions = builder.objectRef<PositionRow>('PositionPermissions').implement({
  description:
    'What the viewer may do with it by the best of their seats; the act itself asks again, by the seat it names.',
  fields: (t) => ({
    change: t.boolean({
      resolve: async (position, _args, { viewer, platform }) =>
        mayRulePosition(viewer, position).allowed &&
        mayChangePosition(viewer, {
          ...position,
          relied: await isReliedOn(platform.store.read, position.id, platform.clock.now()),
        }).allowed,
    }),
    rule: t.boolean({
      description: 'Its audience, and what supersedes it.',
      resolve: (position, _args, { viewer }) => mayRulePosition(viewer, position).allowed,
    }),
    withdraw: t.boolean({
      description: 'Taking it back; the secretariat’s, where its organisation is no longer a member.',
      resolve: (position, _args, { viewer }) => mayWithdrawPosition(viewer, position).allowed,
    }),
    showToPublic: t.boolean({
      description: 'Of one’s own: whether it may be shared with the public.',
      resolve: (position, _args, { viewer }) =>
        mayRulePosition(viewer, position).allowed && mayBeNamedInPublic(position).allowed,
    }),
    endorse: t.boolean({
      resolve: (position, _args, { viewer }) =>
        mayEndorse(viewer, { ...position, inForce: position.standing === 'inForce' }).allowed,
    }),
  }),
});

Position.implement({
  description:
    'What one member says, shared with a body, the coalition or the public. Known to its own organisation, the secretariat and those it is shared with.',
  extensions: { policy: 'mayKnowPosition' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its part of every address.' }),
    coalition: t.field({ type: Coalition, resolve: (position) => position.coalitionId }),
    owner: t.exposeString('owner', { description: 'What its organisation goes by in this coalition.' }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'Null to the public, and where it goes by another name.',
      extensions: { policy: 'mayKnowOwner' },
      resolve: (position, _args, { viewer }) =>
        mayKnowOwner(viewer, position).allowed ? position.organizationId : null,
    }),
    own: t.boolean({
      description: 'It is of one of the viewer’s organisations.',
      resolve: (position, _args, { viewer }) => isOwnOrganization(viewer, position),
    }),
    audience: t.field({ type: Audience, resolve: (position) => position.audience }),
    body: t.field({
      type: Body,
      nullable: true,
      description: 'Where it is shared with one body: which.',
      resolve: ({ audience, bodyId }) => (audience === 'body' ? bodyId : null),
    }),
    datedOn: t.field({ type: 'Date', resolve: (position) => position.datedOn }),
    expiresOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day it is in force.',
      resolve: (position) => position.expiresOn,
    }),
    standing: t.field({ type: Standing, resolve: (position) => position.standing }),
    createdAt: t.field({ type: 'Instant', resolve: (position) => position.createdAt }),
    withdrawnAt: t.field({ type: 'Instant', nullable: true, resolve: (position) => position.withdrawnAt }),
    wordings: t.field({
      type: [PositionWording],
      description: 'The one it is called by first.',
      resolve: (position) => position.languages.map((one) => ({ ...one, position })),
    }),
    title: t.string({
      description: 'In the language asked for, else in its first.',
      args: { language: t.arg.string() },
      resolve: ({ languages }, { language }) =>
        (languages.find((one) => one.language === language) ?? languages[0])?.title ?? '',
    }),
    publicPath: t.string({
      nullable: true,
      description: 'The address of its public page; null where it has none.',
      args: { language: t.arg({ type: Language, required: true }) },
      resolve: async ({ audience, withdrawnAt, coalitionId, slug }, { language }, context) =>
        audience === 'public' && withdrawnAt === null
          ? publicPositionPath(
              { coalition: await slugOfCoalition(context, coalitionId), position: slug },
              language,
            )
          : null,
    }),
    supersededBy: t.field({
      type: Position,
      nullable: true,
      description: 'What took its place, if the viewer may know of it.',
      extensions: { policy: 'mayKnowPosition' },
      resolve: (position) => position.supersededById,
    }),
    supersedes: t.field({
      type: [Position],
      description: 'What it took the place of, as far as the viewer may know of it.',
      extensions: { policy: 'mayKnowPosition' },
      resolve: async ({ id }, _args, context) => {
        const { store, clock } = context.platform;
        const older = await positionsById(store.read, await placesTaken(context, id), clock.now());
        return older.filter((one) => mayKnowPosition(context.viewer, one).allowed);
      },
    }),
    permissions: t.field({ type: PositionPermissions, resolve: (position) => position }),
    acts: t.connection({
      type: Act,
      nullable: true,
      description: 'What was done with it, newest first; null for people without a seat in the coalition.',
      extensions: { policy: 'mayReadActs' },
      resolve: ({ id, coalitionId }, args, context) =>
        actsOf({ coalitionId, subject: { kind: 'position', id } }, args, context),
    }),
  }),
});
