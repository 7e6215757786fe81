import { raiseDispute, resolveDispute } from '../domain/sign-ons/disputes/actions.ts';
import { mayReadDispute } from '../domain/sign-ons/disputes/policy.ts';
import { disputesOf, type Dispute as DisputeRow } from '../domain/sign-ons/disputes/reads.ts';
import { mayReadRequests } from '../domain/sign-ons/requests/policy.ts';
import { builder } from './builder.ts';
import { localId, nodeId } from './ids.ts';
import { Organization, Seat } from './organizations.ts';
import { SignOn } from './sign-ons.ts';

const DisputeState = builder.enumType('DisputeState', {
  values: {
    open: { description: 'Set aside; the secretariat has not decided.' },
    upheld: { description: 'The signature stands again.' },
    void: { description: 'The signature is void.' },
  } satisfies Record<DisputeRow['state'], object>,
});

const Dispute = builder.objectRef<DisputeRow>('Dispute').implement({
  description:
    'A contact of an organisation said that it did not sign. Read by the secretariat; of a withheld signature by its coordinators alone.',
  extensions: { policy: 'mayReadDispute' },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('Dispute', id) }),
    organization: t.field({ type: Organization, resolve: ({ organizationId }) => organizationId }),
    name: t.exposeString('name', { description: 'As it was signed.' }),
    state: t.field({ type: DisputeState, resolve: ({ state }) => state }),
    raisedAt: t.field({ type: 'Instant', resolve: ({ raisedAt }) => raisedAt }),
    resolvedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ resolvedAt }) => resolvedAt }),
    resolvedBy: t.field({ type: Seat, nullable: true, resolve: ({ resolvedBySeatId }) => resolvedBySeatId }),
    reason: t.exposeString('reason', { nullable: true, description: 'What was found out.' }),
  }),
});

builder.objectFields(SignOn, (t) => ({
  disputes: t.field({
    type: [Dispute],
    nullable: true,
    description:
      'Signatures that a contact said were not given, the first first; null but for the secretariat.',
    extensions: { policy: 'mayReadDispute' },
    resolve: async (signOn, _args, { viewer, platform }) =>
      mayReadRequests(viewer, signOn).allowed
        ? (await disputesOf(platform.store.read, signOn.id)).filter(
            (dispute) => mayReadDispute(viewer, dispute).allowed,
          )
        : null,
  }),
}));

const Disputed = builder.objectRef<{ received: true }>('Disputed').implement({
  description: 'The signature is set aside.',
  fields: (t) => ({ received: t.boolean({ resolve: ({ received }) => received }) }),
});

builder.mutationFields((t) => ({
  disputeSignature: t.field({
    type: Disputed,
    errors: {},
    description: '“It was not us”: sets a signature aside at once, by the token of a mailed link.',
    extensions: { policy: 'mayDispute' },
    args: { token: t.arg.string({ required: true }) },
    resolve: async (_root, { token }, { platform, clientKey }) => {
      await raiseDispute(platform, { clientKey }, { token });
      return { received: true as const };
    },
  }),
  resolveDispute: t.field({
    type: Dispute,
    errors: {},
    description: 'The signature stands again as it was given, or is void.',
    extensions: { policy: 'mayResolveDispute' },
    args: {
      seat: t.arg.id({ required: true }),
      dispute: t.arg.id({ required: true }),
      uphold: t.arg.boolean({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, { seat, dispute, uphold, reason }, { platform, viewer }) =>
      resolveDispute(platform, viewer, {
        seat: localId('Seat', seat),
        dispute: localId('Dispute', dispute),
        uphold,
        reason,
      }),
  }),
}));
