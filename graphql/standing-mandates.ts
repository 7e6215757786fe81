import { approveMandate, giveMandate, revokeMandate } from '../domain/sign-ons/mandates/actions.ts';
import { mayApproveMandate, mayReadMandates, mayRevokeMandate } from '../domain/sign-ons/mandates/policy.ts';
import {
  callsOf,
  callsOfMandate,
  mandatesOf,
  type Mandate,
  type MandateCall as CallRow,
} from '../domain/sign-ons/mandates/reads.ts';
import { ownOrganizations } from '../domain/sign-ons/visibility.ts';
import { seatsIn } from '../domain/viewer.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { localId, nodeId } from './ids.ts';
import { Organization, Seat } from './organizations.ts';
import { Visibility } from './signatures.ts';
import { SignOn } from './sign-ons.ts';
import { Approval, OwnRule } from './signing-rules.ts';
import { Theme } from './tags.ts';

const MandateState = builder.enumType('MandateState', {
  values: {
    proposed: { description: 'Awaits the approval of another person of the organisation.' },
    inForce: { value: 'in-force', description: 'Signs what is opened for fast signing on its themes.' },
    suspended: {
      description:
        'Signs nothing: it was given by a rule that asked for less than the organisation’s rule of now.',
    },
    expired: { description: 'Its last day is over.' },
    revoked: { description: 'The organisation took it back.' },
  } as const,
});

const CallEnding = builder.enumType('CallEnding', {
  values: {
    signed: { description: 'The hour came and it was signed.' },
    answered: { description: 'The organisation had answered by itself.' },
    revoked: { description: 'The mandate was taken back in time.' },
    ended: { description: 'Something it stood on was no longer in force.' },
  } as const,
});

const MandateCall = builder.objectRef<CallRow>('MandateCall').implement({
  description:
    'What an organisation with a standing mandate was told of a fast opening: when it will have signed, unless it says no.',
  extensions: { policy: 'mayReadMandates' },
  fields: (t) => ({
    signOn: t.field({ type: SignOn, resolve: ({ signOnId }) => signOnId }),
    organization: t.field({ type: Organization, resolve: ({ organizationId }) => organizationId }),
    signAt: t.field({ type: 'Instant', resolve: ({ signAt }) => signAt }),
    endedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ endedAt }) => endedAt }),
    ending: t.field({
      type: CallEnding,
      nullable: true,
      description: 'Null while its hour has not come.',
      resolve: ({ ending }) => ending,
    }),
  }),
});

const StandingMandate = builder.objectRef<Mandate>('StandingMandate').implement({
  description:
    'An organisation’s word that it signs what is urgent on some themes unless it says no in time. Its own people alone know of it.',
  extensions: { policy: 'mayReadMandates' },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('StandingMandate', id) }),
    organization: t.field({ type: Organization, resolve: ({ organizationId }) => organizationId }),
    state: t.field({ type: MandateState, resolve: ({ state }) => state }),
    themes: t.field({ type: [Theme], resolve: ({ themeIds }) => themeIds }),
    until: t.field({ type: 'Date', description: 'Its last day.', resolve: ({ until }) => until }),
    windowHours: t.exposeInt('windowHours', { description: 'How long it has to say no, each time.' }),
    visibility: t.field({ type: Visibility, resolve: ({ visibility }) => visibility }),
    rule: t.field({ type: OwnRule, resolve: ({ rule }) => rule }),
    approvals: t.field({
      type: [Approval],
      description: 'Of one that is proposed, those that count; of one that was given, whose they were.',
      resolve: ({ approvals }) => approvals,
    }),
    minute: t.exposeString('minute', {
      nullable: true,
      description: 'Which minute of the organisation’s board decided it.',
    }),
    decidedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of that minute.',
      resolve: ({ decidedOn }) => decidedOn,
    }),
    proposedBy: t.field({ type: Seat, nullable: true, resolve: ({ proposedBySeatId }) => proposedBySeatId }),
    givenBy: t.field({
      type: Seat,
      nullable: true,
      description: 'Whose seat it stands on: it ends with that.',
      resolve: ({ givenBySeatId }) => givenBySeatId,
    }),
    givenAt: t.field({ type: 'Instant', nullable: true, resolve: ({ givenAt }) => givenAt }),
    calls: t.field({
      type: [MandateCall],
      description: 'What it was told of, the newest first.',
      resolve: ({ id }, _args, { platform }) => callsOfMandate(platform.store.read, id),
    }),
    mayApprove: t.boolean({
      description: 'True also where only a fresh proof by code is missing.',
      resolve: (mandate, _args, { viewer, platform }) => {
        const now = platform.clock.now();
        return seatsIn(viewer, mandate.coalitionId).some(
          (seat) => mayApproveMandate({ seat, confirmedAt: now }, mandate, now).allowed,
        );
      },
    }),
    mayRevoke: t.boolean({
      resolve: (mandate, _args, { viewer }) =>
        seatsIn(viewer, mandate.coalitionId).some((seat) => mayRevokeMandate({ seat }, mandate).allowed),
    }),
  }),
});

builder.objectFields(Coalition, (t) => ({
  standingMandates: t.field({
    type: [StandingMandate],
    description: 'Those of the viewer’s own organisations, the newest first.',
    extensions: { policy: 'mayReadMandates' },
    resolve: async ({ id: coalitionId }, _args, { viewer, platform }) => {
      const own = ownOrganizations(viewer, coalitionId).map((organizationId) => ({
        coalitionId,
        organizationId,
      }));
      const known = own.filter((of) => mayReadMandates(viewer, of).allowed);
      const now = platform.clock.now();
      return (await Promise.all(known.map((of) => mandatesOf(platform.store.read, of, now)))).flat();
    },
  }),
}));

builder.objectFields(SignOn, (t) => ({
  fast: t.exposeBoolean('fast', { description: 'Whether standing mandates sign on it by themselves.' }),
  mandateCalls: t.field({
    type: [MandateCall],
    description: 'What the viewer’s own organisations were told of it.',
    extensions: { policy: 'mayReadMandates' },
    resolve: async ({ id, coalitionId }, _args, { viewer, platform }) =>
      (await callsOf(platform.store.read, id, ownOrganizations(viewer, coalitionId))).filter(
        (call) => mayReadMandates(viewer, call).allowed,
      ),
  }),
}));

const GiveMandateInput = builder.inputType('GiveMandateInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    mandateThemes: t.idList({ required: true }),
    lastDay: t.field({ type: 'Date', required: true, description: 'From today to a year from now.' }),
    windowHours: t.int({ required: true, description: 'From 1 to 72.' }),
    visibility: t.field({ type: Visibility, required: true }),
    minute: t.string({ description: 'Which minute of the organisation’s board decided it.' }),
    mandateOn: t.field({ type: 'Date', description: 'The day of that minute.' }),
  }),
});

const step = (
  args: { seat: string; mandate: string },
  { platform, viewer }: GraphContext,
  act: typeof revokeMandate,
): Promise<Mandate> =>
  act(platform, viewer, {
    seat: localId('Seat', args.seat),
    mandate: localId('StandingMandate', args.mandate),
  });

builder.mutationFields((t) => ({
  giveMandate: t.field({
    type: StandingMandate,
    errors: {},
    description:
      'Says for an organisation that it signs what is urgent on these themes unless it says no in time; where several people sign for it, proposes that.',
    extensions: { policy: 'mayGiveMandate' },
    args: { input: t.arg({ type: GiveMandateInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      giveMandate(platform, viewer, {
        seat: localId('Seat', input.seat),
        themes: input.mandateThemes.map((id) => localId('Theme', id)),
        until: input.lastDay,
        windowHours: input.windowHours,
        visibility: input.visibility,
        minute: input.minute ?? null,
        mandateOn: input.mandateOn ?? null,
      }),
  }),
  approveMandate: t.field({
    type: StandingMandate,
    errors: {},
    description:
      'Another, authorised person says yes; with the last that the organisation’s rule asks for it signs from now on.',
    extensions: { policy: 'mayApproveMandate' },
    args: {
      seat: t.arg.id({ required: true }),
      mandate: t.arg.id({ required: true }),
      minute: t.arg.string({ description: 'Left out, the one proposed.' }),
      mandateOn: t.arg({ type: 'Date' }),
    },
    resolve: (_root, { minute, mandateOn, ...args }, context) =>
      step(args, context, (platform, viewer, asked) =>
        approveMandate(platform, viewer, {
          ...asked,
          ...(minute == null ? {} : { minute }),
          ...(mandateOn == null ? {} : { mandateOn }),
        }),
      ),
  }),
  revokeMandate: t.field({
    type: StandingMandate,
    errors: {},
    description: 'Takes it back at once; what it signed stays.',
    extensions: { policy: 'mayRevokeMandate' },
    args: { seat: t.arg.id({ required: true }), mandate: t.arg.id({ required: true }) },
    resolve: (_root, args, context) => step(args, context, revokeMandate),
  }),
}));
