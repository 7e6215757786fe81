import { recordAnswer, withdrawAnswer } from '../domain/agendas/actions-answers.ts';
import { addEvidence, removeEvidence } from '../domain/agendas/actions-evidence.ts';
import { confirmPassage, linkPassage, unlinkPassage } from '../domain/agendas/actions-passages.ts';
import { Invalid } from '../domain/errors.ts';
import { AnswerKind } from './ask-enums.ts';
import { Ask } from './asks.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';

const AddEvidenceInput = builder.inputType('AddEvidenceInput', {
  description: 'A link, or a file just uploaded by the same person.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    ask: t.id({ required: true }),
    title: t.string({ required: true }),
    language: t.string({ required: true, description: 'BCP-47, of what it leads to.' }),
    url: t.string(),
    upload: t.id(),
  }),
});

const RemoveEvidenceInput = builder.inputType('RemoveEvidenceInput', {
  fields: (t) => ({ seat: t.id({ required: true }), evidence: t.id({ required: true }) }),
});

const LinkPassageInput = builder.inputType('LinkPassageInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    ask: t.id({ required: true }),
    statement: t.id({ required: true }),
    block: t.string({ required: true, description: 'The block of the statement’s text that says the ask.' }),
  }),
});

const PassageInput = builder.inputType('PassageInput', {
  fields: (t) => ({ seat: t.id({ required: true }), passage: t.id({ required: true }) }),
});

const RecordAnswerInput = builder.inputType('RecordAnswerInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    ask: t.id({ required: true }),
    target: t.id({ required: true }),
    campaign: t.id({ description: 'The campaign in which it was answered.' }),
    answer: t.field({ type: AnswerKind, required: true }),
    answeredOn: t.string({ required: true, description: 'A date.' }),
    note: t.string(),
    url: t.string({ description: 'Of the document; or a file just uploaded by the same person.' }),
    upload: t.id(),
    shown: t.boolean({ description: 'Whether the public page of its campaign may say it.' }),
    setStatus: t.boolean({
      description: 'Also makes the ask won, accepted in part or lost; only for those who edit the agenda.',
    }),
  }),
});

const WithdrawAnswerInput = builder.inputType('WithdrawAnswerInput', {
  fields: (t) => ({ seat: t.id({ required: true }), askAnswer: t.id({ required: true }) }),
});

function fileOf(upload: string | null | undefined, { uploads }: GraphContext) {
  if (!upload) return null;
  const taken = uploads.take(upload);
  if (!taken) throw new Invalid([{ field: 'file', word: 'upload-gone' }]);
  return { bytes: taken.bytes };
}

builder.mutationFields((t) => ({
  addEvidence: t.field({
    type: Ask,
    errors: {},
    description: 'Adds what an ask stands on: a link, or a file of up to 10 MB.',
    extensions: { policy: 'mayAddToAsk' },
    args: { input: t.arg({ type: AddEvidenceInput, required: true }) },
    resolve: (_root, { input: { upload, ...input } }, context) =>
      addEvidence(context.platform, context.viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        ask: localId('Ask', input.ask),
        file: fileOf(upload, context),
      }),
  }),
  removeEvidence: t.field({
    type: Ask,
    errors: {},
    description: 'Takes evidence away from an ask.',
    extensions: { policy: 'mayTakeFromAsk' },
    args: { input: t.arg({ type: RemoveEvidenceInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      removeEvidence(platform, viewer, {
        seat: localId('Seat', input.seat),
        evidence: localId('Evidence', input.evidence),
      }),
  }),
  linkPassage: t.field({
    type: Ask,
    errors: {},
    description: 'Says that a paragraph of a statement says what an ask asks, and keeps how both read now.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: LinkPassageInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      linkPassage(platform, viewer, {
        seat: localId('Seat', input.seat),
        ask: localId('Ask', input.ask),
        statement: localId('Statement', input.statement),
        block: input.block,
      }),
  }),
  confirmPassage: t.field({
    type: Ask,
    errors: {},
    description: 'Says that an ask and its passage still say the same, as both read now.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: PassageInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      confirmPassage(platform, viewer, {
        seat: localId('Seat', input.seat),
        passage: localId('AskPassage', input.passage),
      }),
  }),
  unlinkPassage: t.field({
    type: Ask,
    errors: {},
    description: 'Takes back that a passage says an ask.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: PassageInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      unlinkPassage(platform, viewer, {
        seat: localId('Seat', input.seat),
        passage: localId('AskPassage', input.passage),
      }),
  }),
  recordAnswer: t.field({
    type: Ask,
    errors: {},
    description: 'Notes what an addressee answered to an ask, with its document.',
    extensions: { policy: 'mayAddToAsk' },
    args: { input: t.arg({ type: RecordAnswerInput, required: true }) },
    resolve: (_root, { input: { upload, shown, setStatus, ...input } }, context) =>
      recordAnswer(context.platform, context.viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        ask: localId('Ask', input.ask),
        target: localId('Target', input.target),
        campaign: input.campaign ? localId('Campaign', input.campaign) : null,
        shown: shown ?? false,
        setStatus: setStatus ?? false,
        file: fileOf(upload, context),
      }),
  }),
  withdrawAnswer: t.field({
    type: Ask,
    errors: {},
    description: 'Takes back an answer that was noted wrongly.',
    extensions: { policy: 'mayTakeFromAsk' },
    args: { input: t.arg({ type: WithdrawAnswerInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      withdrawAnswer(platform, viewer, {
        seat: localId('Seat', input.seat),
        answer: localId('AskAnswer', input.askAnswer),
      }),
  }),
}));
