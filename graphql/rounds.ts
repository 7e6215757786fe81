import { openRound } from '../domain/statements/open-round.ts';
import { isAsked, mayChangeRound } from '../domain/texts/policy.ts';
import { changeRound, endRound } from '../domain/texts/rounds/actions.ts';
import { isOpen, roundsOfTexts, type Round as RoundRow } from '../domain/texts/rounds/reads.ts';
import type { Text as TextRow } from '../domain/texts/reads.ts';
import { seatsIn } from '../domain/viewer.ts';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import { localId, nodeId } from './ids.ts';
import { perRequest } from './per-request.ts';
import { Statement } from './statements.ts';
import { Text } from './texts.ts';

const RoundKind = builder.enumType('RoundKind', {
  values: {
    comments: { value: 'comments', description: 'Whoever is asked suggests and comments.' },
    redLines: { value: 'red-lines', description: 'Whoever is asked says only what cannot be accepted.' },
  } as const,
});

const Round = builder.objectRef<{ round: RoundRow; text: TextRow }>('Round').implement({
  description: 'A round of comments on a text: until when, and whom it asks. Read by whoever reads the text.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    id: t.id({ resolve: ({ round }) => nodeId('Round', round.id) }),
    number: t.int({ description: '1 for the first of the text.', resolve: ({ round }) => round.number }),
    kind: t.field({ type: RoundKind, resolve: ({ round }) => round.kind }),
    opensAt: t.field({ type: 'Instant', resolve: ({ round }) => round.opensAt }),
    closesAt: t.field({ type: 'Instant', resolve: ({ round }) => round.closesAt }),
    endedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When it was ended or its time had passed; null while it is open.',
      resolve: ({ round }, _args, { platform }) =>
        isOpen(round, platform.clock.now()) ? null : (round.endedAt ?? round.closesAt),
    }),
    open: t.boolean({
      description: 'At this moment.',
      resolve: ({ round }, _args, { platform }) => isOpen(round, platform.clock.now()),
    }),
    bodies: t.field({
      type: [Body],
      description: 'Whom it asks.',
      resolve: ({ round }) => round.bodyIds,
    }),
    asked: t.boolean({
      description: 'It is open at this moment, and asks a seat of the viewer.',
      resolve: ({ round, text }, _args, { viewer, platform }) =>
        text.round?.id === round.id &&
        seatsIn(viewer, text.coalitionId).some((seat) => isAsked(seat, text, platform.clock.now())),
    }),
    mayChange: t.boolean({
      description: 'Whether the viewer may prolong, shorten or end it.',
      resolve: ({ round, text }, _args, { viewer, platform }) =>
        text.round?.id === round.id && mayChangeRound(viewer, text, platform.clock.now()).allowed,
    }),
  }),
});

const roundsOf = perRequest(async (ids, { platform }) => {
  const rounds = await roundsOfTexts(platform.store.read, ids);
  return (id) => rounds.filter((round) => round.textId === id);
});

builder.objectFields(Text, (t) => ({
  rounds: t.field({
    type: [Round],
    description: 'Its rounds of comments, the latest first.',
    resolve: async (text, _args, context) =>
      (await roundsOf(context, text.id)).map((round) => ({ round, text })),
  }),
  round: t.field({
    type: Round,
    nullable: true,
    description: 'The round that is open at this moment.',
    resolve: async (text, _args, context) => {
      const now = context.platform.clock.now();
      const round = (await roundsOf(context, text.id)).find((one) => isOpen(one, now));
      return round ? { round, text } : null;
    },
  }),
}));

const OpenRoundInput = builder.inputType('OpenRoundInput', {
  description: 'Until when is said in one of three ways: days, hours, or a day and an hour.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    kind: t.field({ type: RoundKind, required: true }),
    days: t.int(),
    hours: t.int(),
    closesAt: t.string({ description: 'By the coalition’s clock, "2027-01-17T17:00".' }),
    bodies: t.idList({ description: 'Whom it asks; the assembly where nobody is named.' }),
  }),
});

const ChangeRoundInput = builder.inputType('ChangeRoundInput', {
  description: 'Until when is said in one of three ways: days or hours from now, or a day and an hour.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    round: t.id({ required: true }),
    days: t.int(),
    hours: t.int(),
    closesAt: t.string({ description: 'By the coalition’s clock, "2027-01-17T17:00".' }),
  }),
});

const EndRoundInput = builder.inputType('EndRoundInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    round: t.id({ required: true }),
  }),
});

const roundOf = (input: { seat: string; text: string; round: string }) => ({
  seat: localId('Seat', input.seat),
  text: localId('Text', input.text),
  round: localId('Round', input.round),
});

builder.mutationFields((t) => ({
  openRound: t.field({
    type: Statement,
    errors: {},
    description:
      'Asks for comments, or for red lines only, until an instant; writes to those it asks. The first round lets every member read the text. One at a time.',
    extensions: { policy: 'mayTakeDraftingStep' },
    args: { input: t.arg({ type: OpenRoundInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      openRound(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        statement: localId('Statement', input.statement),
        bodies: (input.bodies ?? []).map((body) => localId('Body', body)),
      }),
  }),
  changeRound: t.field({
    type: Text,
    errors: {},
    description: 'Prolongs the open round, or lets it end sooner.',
    extensions: { policy: 'mayChangeRound' },
    args: { input: t.arg({ type: ChangeRoundInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      changeRound(platform, viewer, { ...input, ...roundOf(input) }),
  }),
  endRound: t.field({
    type: Text,
    errors: {},
    description: 'Ends the open round before its time.',
    extensions: { policy: 'mayChangeRound' },
    args: { input: t.arg({ type: EndRoundInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => endRound(platform, viewer, roundOf(input)),
  }),
}));
