import { proposeAmendment, withdrawAmendment } from '../domain/texts/amendments/actions.ts';
import { decideAmendment, mergeAmendments } from '../domain/texts/amendments/actions-merge.ts';
import {
  publishTreatments,
  replyToTreatment,
  treatAmendment,
} from '../domain/texts/amendments/actions-treatment.ts';
import {
  AmendmentKind,
  AmendmentReply,
  AmendmentTreatmentKind,
  AmendmentVerdict,
  BlockKindEnum,
  BlockMarker,
  CollisionChoice,
} from './amendment-enums.ts';
import { Amendment } from './amendments.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Text } from './texts.ts';

const BlockShapeInput = builder.inputType('BlockShapeInput', {
  fields: (t) => ({
    kind: t.field({ type: BlockKindEnum, required: true }),
    level: t.int({ description: 'Of a heading 1 to 3, of an item 0 to 4.' }),
    marker: t.field({ type: BlockMarker, description: 'Of an item.' }),
  }),
});

const ProposeAmendmentInput = builder.inputType('ProposeAmendmentInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    parent: t.id({ description: 'The amendment it amends; none: it amends the text.' }),
    language: t.string({ required: true, description: 'Of one to an amendment, that one’s counts.' }),
    kind: t.field({ type: AmendmentKind, required: true }),
    block: t.string({ description: 'The block it is about; none for a new one.' }),
    after: t.string({
      description: 'The block that a new or moved one is to follow; none: at the beginning.',
    }),
    shape: t.field({ type: BlockShapeInput, description: 'Of a new block, or one of another kind.' }),
    words: t.string({ description: 'Of a new block, or other words for one: plain, line by line.' }),
    seen: t.string({
      description:
        'The words it is about, as they were read; needed of "replace", "retype" and "delete". Of one to an amendment, the words that one proposes.',
    }),
    reason: t.string({ required: true }),
  }),
});

const AmendmentInput = builder.inputType('AmendmentInput', {
  description: 'A step of an amendment, and the seat it is taken by.',
  fields: (t) => ({ seat: t.id({ required: true }), amendment: t.id({ required: true }) }),
});

const TreatAmendmentInput = builder.inputType('TreatAmendmentInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    amendment: t.id({ required: true }),
    treatment: t.field({ type: AmendmentTreatmentKind, required: true }),
    note: t.string({ description: 'Needed unless it accepts.' }),
  }),
});

const PublishTreatmentsInput = builder.inputType('PublishTreatmentsInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    amendments: t.idList({ description: 'None: all whose treatment is not published.' }),
  }),
});

const ReplyToTreatmentInput = builder.inputType('ReplyToTreatmentInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    amendment: t.id({ required: true }),
    reply: t.field({ type: AmendmentReply, required: true }),
    note: t.string({ description: 'Needed to disagree.' }),
  }),
});

const DecideAmendmentInput = builder.inputType('DecideAmendmentInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    amendment: t.id({ required: true }),
    verdict: t.field({ type: AmendmentVerdict, required: true }),
    note: t.string({ description: 'Needed to decline.' }),
  }),
});

const CollisionChoiceInput = builder.inputType('CollisionChoiceInput', {
  fields: (t) => ({
    collision: t.string({ required: true, description: 'Its key.' }),
    choice: t.field({ type: CollisionChoice, required: true }),
  }),
});

const MergeAmendmentsInput = builder.inputType('MergeAmendmentsInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    amendments: t.idList({ required: true }),
    choices: t.field({ type: [CollisionChoiceInput], required: true }),
    seen: t.string({ required: true, description: 'Of the merge the choices were made about.' }),
    note: t.string({ description: 'Why some are declined, needed where any is.' }),
  }),
});

const stepOf = (input: { seat: string; amendment: string }) => ({
  seat: localId('Seat', input.seat),
  amendment: localId('Amendment', input.amendment),
});
const onText = (input: { seat: string; text: string }) => ({
  seat: localId('Seat', input.seat),
  text: localId('Text', input.text),
});
const amendmentIds = (ids: readonly string[]) => ids.map((id) => localId('Amendment', id));

builder.mutationFields((t) => ({
  proposeAmendment: t.field({
    type: Amendment,
    errors: {},
    description:
      'Proposes a change of one block of a statement’s text, or of what another amendment proposes. A conflict `words-changed` where the words it is about are no longer as they were seen.',
    extensions: { policy: 'maySuggest' },
    args: { input: t.arg({ type: ProposeAmendmentInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      proposeAmendment(platform, viewer, {
        ...onText(input),
        parent: input.parent ? localId('Amendment', input.parent) : null,
        language: input.language,
        kind: input.kind,
        block: input.block ?? null,
        after: input.after ?? null,
        shape: input.shape ?? null,
        words: input.words ?? null,
        seen: input.seen ?? null,
        reason: input.reason,
      }),
  }),
  withdrawAmendment: t.field({
    type: Amendment,
    errors: {},
    description: 'Whoever proposed it takes it back while it is undecided.',
    extensions: { policy: 'mayWithdraw' },
    args: { input: t.arg({ type: AmendmentInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => withdrawAmendment(platform, viewer, stepOf(input)),
  }),
  treatAmendment: t.field({
    type: Amendment,
    errors: {},
    description: 'Proposes what should become of it; hidden from all who do not edit until it is published.',
    extensions: { policy: 'mayDecideAmendment' },
    args: { input: t.arg({ type: TreatAmendmentInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      treatAmendment(platform, viewer, {
        ...stepOf(input),
        treatment: input.treatment,
        note: input.note ?? null,
      }),
  }),
  publishTreatments: t.field({
    type: Text,
    errors: {},
    description: 'Lets every reader see treatments, of some amendments or of all.',
    extensions: { policy: 'mayEditText' },
    args: { input: t.arg({ type: PublishTreatmentsInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      publishTreatments(platform, viewer, {
        ...onText(input),
        amendments: amendmentIds(input.amendments ?? []),
      }),
  }),
  replyToTreatment: t.field({
    type: Amendment,
    errors: {},
    description: 'Its proposer agrees with the published treatment, or says why not.',
    extensions: { policy: 'mayReply' },
    args: { input: t.arg({ type: ReplyToTreatmentInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      replyToTreatment(platform, viewer, { ...stepOf(input), reply: input.reply, note: input.note ?? null }),
  }),
  decideAmendment: t.field({
    type: Amendment,
    errors: {},
    description:
      'Accepts one and carries it out, or declines it. Refused where it collides with the words as they stand: merge it then.',
    extensions: { policy: 'mayDecideAmendment' },
    args: { input: t.arg({ type: DecideAmendmentInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      decideAmendment(platform, viewer, {
        ...stepOf(input),
        decision: input.verdict,
        note: input.note ?? null,
      }),
  }),
  mergeAmendments: t.field({
    type: Text,
    errors: {},
    description:
      'Carries several out at once, in the name of the seat, and decides each. Refused while a collision has no choice, or what was seen has changed.',
    extensions: { policy: 'mayEditText' },
    args: { input: t.arg({ type: MergeAmendmentsInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      mergeAmendments(platform, viewer, {
        ...onText(input),
        amendments: amendmentIds(input.amendments),
        choices: input.choices,
        seen: input.seen,
        note: input.note ?? null,
      }),
  }),
}));
