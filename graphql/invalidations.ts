import type { InvalidationItemsTable } from '../db/tables/invalidation-items.ts';
import { invalidate, reverseInvalidation } from '../domain/sign-ons/invalidations/actions.ts';
import { mayReadInvalidations, mayReverseInvalidation } from '../domain/sign-ons/invalidations/policy.ts';
import {
  chosenBy,
  digestOf,
  hitsOf,
  invalidationsOf,
  setAside,
  type Hit as HitRow,
  type Invalidation as InvalidationRow,
} from '../domain/sign-ons/invalidations/reads.ts';
import type { Condition } from '../domain/sign-ons/invalidations/rules.ts';
import { publicationOf } from '../domain/sign-ons/reads-since.ts';
import { requireSignOn } from '../domain/sign-ons/reads.ts';
import { builder } from './builder.ts';
import { localId, nodeId } from './ids.ts';
import { Seat } from './organizations.ts';
import { SignOn } from './sign-ons.ts';
import { perRequest } from './per-request.ts';
import { SignRequest } from './sign-requests.ts';

const Source = builder.enumType('InvalidationSource', {
  description: 'Where it came from.',
  values: {
    all: { description: 'Requests and sheets.' },
    requests: { description: 'Requests to sign, accepted or waiting.' },
    paper: { description: 'Signatures on paper.' },
  } satisfies Record<InvalidationRow['source'], object>,
});

const HitKind = builder.enumType('InvalidationHitKind', {
  values: {
    signature: { description: 'A signature that was asked for from outside.' },
    request: { description: 'A request that waits.' },
    paper: { description: 'A sheet.' },
  } satisfies Record<InvalidationItemsTable['kind'], object>,
});

const Hit = builder.objectRef<HitRow>('InvalidationHit').implement({
  description: 'Something from outside that a condition meets.',
  extensions: { policy: 'mayReadInvalidations' },
  fields: (t) => ({
    kind: t.field({ type: HitKind, resolve: ({ kind }) => kind }),
    name: t.exposeString('name'),
    countries: t.exposeStringList('countries'),
    at: t.field({
      type: 'Instant',
      description: 'When it was asked for or entered.',
      resolve: ({ at }) => at,
    }),
  }),
});

const Preview = builder.objectRef<HitRow[]>('InvalidationPreview').implement({
  description: 'What a condition would set aside at this moment. Nothing is changed by asking.',
  extensions: { policy: 'mayReadInvalidations' },
  fields: (t) => ({
    hits: t.field({ type: [Hit], resolve: (hits) => hits }),
    digest: t.string({ description: 'What `invalidate` takes as `shown`.', resolve: digestOf }),
  }),
});

const Invalidation = builder.objectRef<InvalidationRow>('Invalidation').implement({
  description: 'What one act of the secretariat set aside at once.',
  extensions: { policy: 'mayReadInvalidations' },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('Invalidation', id) }),
    source: t.field({ type: Source, resolve: ({ source }) => source }),
    mailDomain: t.exposeString('mailDomain', { nullable: true }),
    country: t.exposeString('country', { nullable: true, description: 'ISO 3166-1 alpha-2.' }),
    from: t.field({ type: 'Instant', nullable: true, resolve: ({ from }) => from }),
    until: t.field({ type: 'Instant', nullable: true, resolve: ({ until }) => until }),
    reason: t.exposeString('reason'),
    seat: t.field({ type: Seat, nullable: true, resolve: ({ seatId }) => seatId }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
    count: t.int({ resolve: ({ items }) => items.length }),
    reversedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ reversed }) => reversed?.at ?? null }),
    reversedBy: t.field({ type: Seat, nullable: true, resolve: ({ reversed }) => reversed?.seatId ?? null }),
    reversalReason: t.string({ nullable: true, resolve: ({ reversed }) => reversed?.reason ?? null }),
    mayReverse: t.boolean({
      description: 'Whether the viewer may take it back.',
      resolve: async ({ signOnId, at, reversed }, _args, { viewer, platform }) => {
        const signOn = await requireSignOn(platform.store.read, signOnId);
        const publication = await publicationOf(platform.store.read, signOnId);
        const made = { at, reversedAt: reversed?.at ?? null };
        return mayReverseInvalidation(viewer, signOn, made, publication?.at ?? null).allowed;
      },
    }),
  }),
});

const ConditionInput = builder.inputType('InvalidationConditionInput', {
  description: 'At least one of mail domain, country and times.',
  fields: (t) => ({
    source: t.field({ type: Source, required: true }),
    mailDomain: t.string({ description: 'Of whoever asked, "example.org"; its subdomains too.' }),
    country: t.string({ description: 'ISO 3166-1 alpha-2.' }),
    from: t.string({ description: 'Local time in `zone`: "2027-01-14T17:00".' }),
    until: t.string({ description: 'Local time in `zone`, itself not included.' }),
    zone: t.string({ required: true, description: 'IANA.' }),
  }),
});

const isAside = perRequest(async (ids, { platform }) => {
  const aside = await setAside(platform.store.read, ids);
  return (id) => aside.has(id);
});

builder.objectFields(SignRequest, (t) => ({
  setAside: t.boolean({
    description:
      'It, or the signature it became, was set aside with others: nobody answers it while that stands.',
    resolve: ({ id }, _args, context) => isAside(context, id),
  }),
}));

builder.objectFields(SignOn, (t) => ({
  invalidations: t.field({
    type: [Invalidation],
    nullable: true,
    description: 'What was set aside at once, the newest first; null but for the secretariat.',
    extensions: { policy: 'mayReadInvalidations' },
    resolve: (signOn, _args, { viewer, platform }) =>
      mayReadInvalidations(viewer, signOn).allowed ? invalidationsOf(platform.store.read, signOn.id) : null,
  }),
  invalidationPreview: t.field({
    type: Preview,
    nullable: true,
    errors: {},
    description: 'What a condition would set aside; null but for the secretariat.',
    extensions: { policy: 'mayReadInvalidations' },
    args: { condition: t.arg({ type: ConditionInput, required: true }) },
    resolve: (signOn, { condition }, { viewer, platform }) =>
      mayReadInvalidations(viewer, signOn).allowed
        ? hitsOf(platform.store.read, viewer, signOn, chosenBy(condition as Condition))
        : null,
  }),
}));

builder.mutationFields((t) => ({
  invalidate: t.field({
    type: Invalidation,
    errors: {},
    description:
      'Sets aside at once what came from outside and meets a condition: requests and sheets, never what a member signed here. Each is an act; nothing is deleted.',
    extensions: { policy: 'mayInvalidate' },
    args: {
      seat: t.arg.id({ required: true }),
      signOn: t.arg.id({ required: true }),
      condition: t.arg({ type: ConditionInput, required: true }),
      shown: t.arg.string({ required: true, description: 'The digest of the list that was looked at.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, { seat, signOn, condition, ...asked }, { platform, viewer }) =>
      invalidate(platform, viewer, {
        ...asked,
        seat: localId('Seat', seat),
        signOn: localId('SignOn', signOn),
        condition: condition as Condition,
      }),
  }),
  reverseInvalidation: t.field({
    type: Invalidation,
    errors: {},
    description: 'Takes all of it back in one step: what was not settled otherwise since stands as before.',
    extensions: { policy: 'mayReverseInvalidation' },
    args: {
      seat: t.arg.id({ required: true }),
      invalidation: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, { seat, invalidation, reason }, { platform, viewer }) =>
      reverseInvalidation(platform, viewer, {
        ...{ seat: localId('Seat', seat), invalidation: localId('Invalidation', invalidation), reason },
      }),
  }),
}));
