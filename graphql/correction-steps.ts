import { abandonCorrection, beginCorrection } from '../domain/editions/corrections/actions-begin.ts';
import { closeCorrection } from '../domain/editions/corrections/actions-close.ts';
import { publishCorrection } from '../domain/editions/corrections/actions-publish.ts';
import {
  proposeRatification,
  ratifySignature,
  takeBackRatification,
} from '../domain/editions/corrections/actions-ratify.ts';
import { builder } from './builder.ts';
import { Correction, CorrectionKind } from './corrections.ts';
import { localId } from './ids.ts';
import { Signature } from './signatures.ts';

const BeginCorrectionInput = builder.inputType('BeginCorrectionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    reason: t.string({ required: true }),
  }),
});

const CorrectionInput = builder.inputType('CorrectionInput', {
  description: 'A step of a correction, and the seat it is taken by.',
  fields: (t) => ({ seat: t.id({ required: true }), correction: t.id({ required: true }) }),
});

const CloseCorrectionInput = builder.inputType('CloseCorrectionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    correction: t.id({ required: true }),
    kind: t.field({ type: CorrectionKind, required: true }),
    noteEs: t.string({ required: true, description: 'What is corrected, in a sentence for everybody.' }),
    noteEn: t.string({ required: true }),
    days: t.int({ description: 'Of a substantive one: for how long signers are asked.' }),
    publishesItself: t.boolean({
      description: 'An erratum at once, a substantive one as the time of the signers ends.',
    }),
    incomplete: t.boolean({ description: 'It is known that a language lacks paragraphs.' }),
  }),
});

const ProposeRatificationInput = builder.inputType('ProposeRatificationInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signature: t.id({ required: true }),
    minute: t.string({ description: 'Which minute of the organisation’s board decided it.' }),
    mandateOn: t.field({ type: 'Date', description: 'The day of that minute.' }),
  }),
});

const TakeBackRatificationInput = builder.inputType('TakeBackRatificationInput', {
  fields: (t) => ({ seat: t.id({ required: true }), signature: t.id({ required: true }) }),
});

const RatifyInput = builder.inputType('RatifyInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signature: t.id({ required: true }),
    termsDigest: t.string({ required: true, description: 'Of the corrected terms that were shown.' }),
    language: t.string({ required: true, description: 'In which the corrected words were read.' }),
    minute: t.string({
      description: 'Which minute of the organisation’s board decided it; left out, the one proposed.',
    }),
    mandateOn: t.field({ type: 'Date', description: 'The day of that minute.' }),
  }),
});

const stepOf = (input: { seat: string; correction: string }) => ({
  seat: localId('Seat', input.seat),
  correction: localId('Correction', input.correction),
});
const answerOf = (input: { seat: string; signature: string }) => ({
  seat: localId('Seat', input.seat),
  signature: localId('Signature', input.signature),
});

builder.mutationFields((t) => ({
  beginCorrection: t.field({
    type: Correction,
    errors: {},
    description:
      'Lets a published text be written again as the draft of its next version; what is published stays.',
    extensions: { policy: 'mayBeginCorrection' },
    args: { input: t.arg({ type: BeginCorrectionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      beginCorrection(platform, viewer, {
        reason: input.reason,
        seat: localId('Seat', input.seat),
        statement: localId('Statement', input.statement),
      }),
  }),
  abandonCorrection: t.field({
    type: Correction,
    errors: {},
    description: 'Gives it up: the text goes back to the published words.',
    extensions: { policy: 'mayAbandonCorrection' },
    args: { input: t.arg({ type: CorrectionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => abandonCorrection(platform, viewer, stepOf(input)),
  }),
  closeCorrection: t.field({
    type: Correction,
    errors: {},
    description:
      'Closes the corrected words by the gate of every closing, and says what kind of correction it is.',
    extensions: { policy: 'mayCloseCorrection' },
    args: { input: t.arg({ type: CloseCorrectionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      closeCorrection(platform, viewer, {
        ...input,
        ...stepOf(input),
        days: input.days ?? null,
        publishesItself: input.publishesItself ?? false,
        incomplete: input.incomplete ?? false,
      }),
  }),
  publishCorrection: t.field({
    type: Correction,
    errors: {},
    description: 'Publishes it as the next edition, once nothing is waited for.',
    extensions: { policy: 'mayPublishCorrection' },
    args: { input: t.arg({ type: CorrectionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => publishCorrection(platform, viewer, stepOf(input)),
  }),
  proposeRatification: t.field({
    type: Signature,
    errors: {},
    description: 'A delegate proposes to ratify; the organisation’s authorised people are asked.',
    extensions: { policy: 'mayProposeRatification' },
    args: { input: t.arg({ type: ProposeRatificationInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      proposeRatification(platform, viewer, { ...input, ...answerOf(input) }),
  }),
  takeBackRatification: t.field({
    type: Signature,
    errors: {},
    description: 'Takes back what was proposed, with its approvals; the signature stays as it was.',
    extensions: { policy: 'mayTakeBackRatification' },
    args: { input: t.arg({ type: TakeBackRatificationInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      takeBackRatification(platform, viewer, answerOf(input)),
  }),
  ratifySignature: t.field({
    type: Signature,
    errors: {},
    description:
      'The organisation signs the corrected words, by its own rule: of several approvals the last one ratifies.',
    extensions: { policy: 'mayRatify' },
    args: { input: t.arg({ type: RatifyInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      ratifySignature(platform, viewer, { ...input, ...answerOf(input) }),
  }),
}));
