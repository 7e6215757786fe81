import { addTerm, changeTerm, retireTerm } from '../domain/terms/actions.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Term, TermAdvice } from './terms.ts';

const TermWordsInput = builder.inputType('TermWordsInput', {
  fields: (t) => ({
    language: t.string({ required: true, description: 'BCP-47.' }),
    forms: t.stringList({
      required: true,
      description: 'Whole words; a stem of three letters or more may end in “*”.',
    }),
    instead: t.string({ description: 'What to say in its place; nothing for a preferred word.' }),
  }),
});

const AddTermInput = builder.inputType('AddTermInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    coalition: t.id({ required: true }),
    advice: t.field({ type: TermAdvice, required: true }),
    words: t.field({ type: [TermWordsInput], required: true }),
    reasonEs: t.string({ required: true }),
    reasonEn: t.string({ required: true }),
  }),
});

const ChangeTermInput = builder.inputType('ChangeTermInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    term: t.id({ required: true }),
    advice: t.field({ type: TermAdvice, required: true }),
    words: t.field({ type: [TermWordsInput], required: true }),
    reasonEs: t.string({ required: true }),
    reasonEn: t.string({ required: true }),
  }),
});

const RetireTermInput = builder.inputType('RetireTermInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    term: t.id({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  addTerm: t.field({
    type: Term,
    errors: {},
    description: 'Adds a word to the coalition’s glossary, with what is said of it and why.',
    extensions: { policy: 'mayKeepTerms' },
    args: { input: t.arg({ type: AddTermInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      addTerm(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        coalition: localId('Coalition', input.coalition),
      }),
  }),
  changeTerm: t.field({
    type: Term,
    errors: {},
    description: 'Changes what is said of a word, and how it is written.',
    extensions: { policy: 'mayKeepTerms' },
    args: { input: t.arg({ type: ChangeTermInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      changeTerm(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        term: localId('Term', input.term),
      }),
  }),
  retireTerm: t.field({
    type: Term,
    errors: {},
    description: 'Takes a word out of the glossary; the log of acts keeps it.',
    extensions: { policy: 'mayKeepTerms' },
    args: { input: t.arg({ type: RetireTermInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      retireTerm(platform, viewer, { seat: localId('Seat', input.seat), term: localId('Term', input.term) }),
  }),
}));
