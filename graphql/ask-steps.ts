import { addAsk, rewriteAsk } from '../domain/agendas/actions-asks.ts';
import { moveAsk, removeAsk, restoreAsk } from '../domain/agendas/actions-order.ts';
import { supportAsk, unsupportAsk } from '../domain/agendas/actions-support.ts';
import { Ask, Shown } from './asks.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';

const WordsOfAskInput = builder.inputType('WordsOfAskInput', {
  fields: (t) => ({
    language: t.string({ required: true }),
    priority: t.string({ required: true }),
    ask: t.string({ required: true }),
  }),
});

const AddAskInput = builder.inputType('AddAskInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    agenda: t.id({ required: true }),
    askWords: t.field({ type: [WordsOfAskInput], required: true, description: 'In one language or more.' }),
    after: t.id({ description: 'The ask it comes after; at the end when none is named.' }),
  }),
});

const RewriteAskInput = builder.inputType('RewriteAskInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    ask: t.id({ required: true }),
    words: t.field({ type: WordsOfAskInput, required: true }),
  }),
});

const MoveAskInput = builder.inputType('MoveAskInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    ask: t.id({ required: true }),
    after: t.id({ description: 'The ask it comes right after; before all of them when none is named.' }),
  }),
});

const AskInput = builder.inputType('AskInput', {
  description: 'A step of an ask, and the seat it is taken by.',
  fields: (t) => ({ seat: t.id({ required: true }), ask: t.id({ required: true }) }),
});

const SupportAskInput = builder.inputType('SupportAskInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    ask: t.id({ required: true }),
    shown: t.field({ type: Shown, required: true }),
  }),
});

const stepOf = (input: { seat: string; ask: string }) => ({
  seat: localId('Seat', input.seat),
  ask: localId('Ask', input.ask),
});

const wordsOf = ({ language, priority, ask }: { language: string; priority: string; ask: string }) => ({
  language,
  priority,
  words: ask,
});

const afterOf = (after: string | null | undefined) => (after ? localId('Ask', after) : null);

builder.mutationFields((t) => ({
  addAsk: t.field({
    type: Ask,
    errors: {},
    description: 'Adds an ask: its two blocks to the agenda’s text, and its row.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: AddAskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      addAsk(platform, viewer, {
        seat: localId('Seat', input.seat),
        agenda: localId('Agenda', input.agenda),
        words: input.askWords.map(wordsOf),
        after: afterOf(input.after),
      }),
  }),
  rewriteAsk: t.field({
    type: Ask,
    errors: {},
    description:
      'Writes the blocks an ask lacks in one language, because it never had them or they were deleted; what is there stays.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: RewriteAskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      rewriteAsk(platform, viewer, { ...stepOf(input), ...wordsOf(input.words) }),
  }),
  moveAsk: t.field({
    type: Ask,
    errors: {},
    description:
      'Puts an ask elsewhere in the one order. Moves made at the same time are carried out one after the other.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: MoveAskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      moveAsk(platform, viewer, { ...stepOf(input), after: afterOf(input.after) }),
  }),
  removeAsk: t.field({
    type: Ask,
    errors: {},
    description: 'Takes an ask out of the agenda; it can be put back as it was.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: AskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => removeAsk(platform, viewer, stepOf(input)),
  }),
  restoreAsk: t.field({
    type: Ask,
    errors: {},
    description: 'Puts a removed ask back.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: AskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => restoreAsk(platform, viewer, stepOf(input)),
  }),
  supportAsk: t.field({
    type: Ask,
    errors: {},
    description:
      'The seat’s organisation supports an ask and says who may know. One at risk is shown to members only.',
    extensions: { policy: 'maySupportAsk' },
    args: { input: t.arg({ type: SupportAskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      supportAsk(platform, viewer, { ...stepOf(input), shown: input.shown }),
  }),
  unsupportAsk: t.field({
    type: Ask,
    errors: {},
    description: 'The seat’s organisation supports an ask no longer.',
    extensions: { policy: 'maySupportAsk' },
    args: { input: t.arg({ type: AskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => unsupportAsk(platform, viewer, stepOf(input)),
  }),
}));
