import { confirmRequest, requestToSign } from '../domain/sign-ons/requests/actions-ask.ts';
import { acceptRequest, declineRequest, mergeRequest } from '../domain/sign-ons/requests/actions-decide.ts';
import { mayReadRequests } from '../domain/sign-ons/requests/policy.ts';
import {
  lookAlikesIn,
  requestsById,
  type LookAlike as LookAlikeRow,
  type SignRequest as SignRequestRow,
} from '../domain/sign-ons/requests/reads.ts';
import { requestsKnownTo } from '../domain/sign-ons/requests/reads-known.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId, nodeId } from './ids.ts';
import { Language } from './language.ts';
import { Organization, Seat } from './organizations.ts';
import { perRequest } from './per-request.ts';
import { SignOn } from './sign-ons.ts';

const lookAlikes = perRequest(async (ids, { platform }) => {
  const requests = await requestsById(platform.store.read, ids);
  const found = await Promise.all(
    requests.map((one) => lookAlikesIn(platform.store.read, one.coalitionId, one.organizationName)),
  );
  return (id) => found[requests.findIndex((one) => one.id === id)]!;
});

const Resemblance = builder.enumType('Resemblance', {
  description: 'How a name can be taken for another.',
  values: {
    same: { description: 'Read by eye they are the same.' },
    part: { description: 'One holds the other.' },
  } satisfies Record<LookAlikeRow['how'], object>,
});

const LookAlike = builder.objectRef<LookAlikeRow>('LookAlike').implement({
  description: 'An organisation of the coalition that readers may take for the one that asks.',
  fields: (t) => ({
    organization: t.field({ type: Organization, resolve: ({ organizationId }) => organizationId }),
    how: t.field({ type: Resemblance, resolve: ({ how }) => how }),
  }),
});

const SignRequestState = builder.enumType('SignRequestState', {
  values: {
    pending: { description: 'Waits for the secretariat.' },
    accepted: { description: 'The organisation was verified and signs.' },
    merged: { description: 'It was asked for a member, whose own people were told.' },
    declined: { description: 'It does not sign.' },
  } satisfies Record<SignRequestRow['state'], object>,
});

export const SignRequest = builder.objectRef<SignRequestRow>('SignRequest').implement({
  description:
    'Somebody outside the coalition asks to sign for an organisation that is not a member. Read by the secretariat alone; never a signature by itself.',
  extensions: { policy: 'mayReadRequests' },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('SignRequest', id) }),
    state: t.field({ type: SignRequestState, resolve: ({ state }) => state }),
    organizationName: t.exposeString('organizationName'),
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2.' }),
    website: t.exposeString('website', { nullable: true }),
    person: t.exposeString('person'),
    title: t.exposeString('title'),
    email: t.exposeString('email', { description: 'Confirmed by a mailed link.' }),
    language: t.field({ type: Language, resolve: ({ language }) => language }),
    confirmedAt: t.field({ type: 'Instant', resolve: ({ confirmedAt }) => confirmedAt }),
    duplicateOf: t.id({
      nullable: true,
      description:
        'The earlier request of the same organisation or address: this one is kept and not counted.',
      resolve: ({ duplicateOfId }) => (duplicateOfId === null ? null : nodeId('SignRequest', duplicateOfId)),
    }),
    lookAlikes: t.field({
      type: [LookAlike],
      resolve: async ({ id }, _args, context: GraphContext) => (await lookAlikes(context, id)).found,
    }),
    looksReserved: t.boolean({
      description: 'It looks like a name that stands for a member; whose is not told.',
      resolve: async ({ id }, _args, context: GraphContext) => (await lookAlikes(context, id)).hidden,
    }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'What it became, or the member it was asked for.',
      resolve: ({ organizationId }) => organizationId,
    }),
    decidedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ decidedAt }) => decidedAt }),
    decidedBy: t.field({ type: Seat, nullable: true, resolve: ({ decidedBySeatId }) => decidedBySeatId }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it does not sign.' }),
  }),
});

builder.objectFields(SignOn, (t) => ({
  othersMayAsk: t.boolean({
    description: 'Whether organisations that are not members may ask to sign.',
    resolve: ({ othersMayAsk }) => othersMayAsk,
  }),
  requests: t.field({
    type: [SignRequest],
    nullable: true,
    description: 'Who asked to sign and is no member, the first first; null but for the secretariat.',
    extensions: { policy: 'mayReadRequests' },
    resolve: (signOn, _args, { viewer, platform }) =>
      mayReadRequests(viewer, signOn).allowed ? requestsKnownTo(platform.store.read, viewer, signOn) : null,
  }),
}));

const RequestReceived = builder.objectRef<{ received: true }>('RequestReceived').implement({
  description: 'It was taken in. The same answer whatever was typed.',
  fields: (t) => ({ received: t.boolean({ resolve: ({ received }) => received }) }),
});

const RequestToSignInput = builder.inputType('RequestToSignInput', {
  fields: (t) => ({
    signOn: t.id({ required: true }),
    organization: t.string({ required: true }),
    country: t.string({ required: true, description: 'ISO 3166-1 alpha-2.' }),
    website: t.string(),
    person: t.string({ required: true }),
    title: t.string({ required: true }),
    email: t.string({ required: true, description: 'A link goes there; nothing happens before it is used.' }),
    language: t.field({ type: Language, required: true }),
  }),
});

const received = async (work: Promise<void>): Promise<{ received: true }> => {
  await work;
  return { received: true };
};

const RequestResult = builder.errorUnion('RequestReceivedResult', {
  types: [RequestReceived],
  resolveType: () => 'RequestReceived',
});

builder.mutationFields((t) => ({
  requestToSign: t.field({
    type: RequestResult,
    description:
      'Asks to sign for an organisation that is not a member, where the opening lets others ask. Nothing comes of it until the mailed link is used.',
    extensions: { policy: 'mayAskToSign' },
    args: { input: t.arg({ type: RequestToSignInput, required: true }) },
    resolve: (_root, { input }, { platform, clientKey }) =>
      received(requestToSign(platform, { clientKey }, { ...input, signOn: localId('SignOn', input.signOn) })),
  }),
  confirmSignRequest: t.field({
    type: RequestResult,
    description: 'Confirms a request by the token of its mailed link. Then the secretariat verifies it.',
    extensions: { policy: 'anyone' },
    args: { token: t.arg.string({ required: true }) },
    resolve: (_root, { token }, { platform, clientKey }) =>
      received(confirmRequest(platform, { clientKey }, { token })),
  }),
  acceptSignRequest: t.field({
    type: SignRequest,
    errors: {},
    description:
      'The organisation was verified: it signs this text, and becomes no member. A name like a member’s needs somebody who says that they are two.',
    extensions: { policy: 'mayDecideRequest' },
    args: {
      seat: t.arg.id({ required: true }),
      request: t.arg.id({ required: true }),
      different: t.arg.boolean({ required: true }),
    },
    resolve: (_root, { seat, request, different }, { platform, viewer }) =>
      acceptRequest(platform, viewer, {
        seat: localId('Seat', seat),
        request: localId('SignRequest', request),
        different,
      }),
  }),
  mergeSignRequest: t.field({
    type: SignRequest,
    errors: {},
    description: 'It was asked for a member: those who may sign for it are told. Nothing is signed.',
    extensions: { policy: 'mayDecideRequest' },
    args: {
      seat: t.arg.id({ required: true }),
      request: t.arg.id({ required: true }),
      organization: t.arg.id({ required: true }),
    },
    resolve: (_root, { seat, request, organization }, { platform, viewer }) =>
      mergeRequest(platform, viewer, {
        seat: localId('Seat', seat),
        request: localId('SignRequest', request),
        organization: localId('Organization', organization),
      }),
  }),
  declineSignRequest: t.field({
    type: SignRequest,
    errors: {},
    description: 'It does not sign; whoever asked is told the reason.',
    extensions: { policy: 'mayDecideRequest' },
    args: {
      seat: t.arg.id({ required: true }),
      request: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, { seat, request, reason }, { platform, viewer }) =>
      declineRequest(platform, viewer, {
        seat: localId('Seat', seat),
        request: localId('SignRequest', request),
        reason,
      }),
  }),
}));
