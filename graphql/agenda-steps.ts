import { archiveAgenda, createAgenda, renameAgenda, setAgenda } from '../domain/agendas/actions.ts';
import { addPreambleBlock } from '../domain/agendas/actions-asks.ts';
import { closeEdition, publishEdition, unpublishEdition } from '../domain/agendas/actions-editions.ts';
import { AgendaEdition } from './agenda-editions.ts';
import { Agenda, Readers } from './agendas.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { TitleInput } from './statement-steps.ts';

const CreateAgendaInput = builder.inputType('CreateAgendaInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    body: t.id({ required: true }),
    titles: t.field({
      type: [TitleInput],
      required: true,
      description: 'At least in the reference language.',
    }),
    languages: t.stringList({ required: true }),
    referenceLanguage: t.string({ required: true }),
    readers: t.field({ type: Readers, required: true }),
    periodFrom: t.string({ description: '"2027", "2027-03" or "2027-03-18".' }),
    periodTo: t.string(),
    adoptsOn: t.string({ description: 'A date.' }),
  }),
});

const RenameAgendaInput = builder.inputType('RenameAgendaInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    agenda: t.id({ required: true }),
    language: t.string({ required: true }),
    title: t.string({ required: true }),
  }),
});

const SetAgendaInput = builder.inputType('SetAgendaInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    agenda: t.id({ required: true }),
    readers: t.field({ type: Readers, required: true }),
    periodFrom: t.string(),
    periodTo: t.string(),
    adoptsOn: t.string({ description: 'A date.' }),
  }),
});

const AgendaInput = builder.inputType('AgendaInput', {
  description: 'A step of an agenda, and the seat it is taken by.',
  fields: (t) => ({ seat: t.id({ required: true }), agenda: t.id({ required: true }) }),
});

const CloseEditionInput = builder.inputType('CloseEditionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    agenda: t.id({ required: true }),
    edition: t.int({
      description: 'The number of the edition that is meant; refused where that one is closed already.',
    }),
    incomplete: t.boolean({
      description: 'It is known that a language lacks words of an ask, and the edition is closed so.',
    }),
  }),
});

const AgendaEditionInput = builder.inputType('AgendaEditionInput', {
  fields: (t) => ({ seat: t.id({ required: true }), agendaEdition: t.id({ required: true }) }),
});

const PreambleKind = builder.enumType('PreambleKind', { values: ['heading', 'paragraph'] as const });

const PreambleWordsInput = builder.inputType('PreambleWordsInput', {
  fields: (t) => ({ language: t.string({ required: true }), words: t.string({ required: true }) }),
});

const AddPreambleBlockInput = builder.inputType('AddPreambleBlockInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    agenda: t.id({ required: true }),
    kind: t.field({ type: PreambleKind, required: true }),
    preamble: t.field({
      type: [PreambleWordsInput],
      required: true,
      description: 'In one language or more.',
    }),
  }),
});

const stepOf = (input: { seat: string; agenda: string }) => ({
  seat: localId('Seat', input.seat),
  agenda: localId('Agenda', input.agenda),
});

const editionOf = (input: { seat: string; agendaEdition: string }) => ({
  seat: localId('Seat', input.seat),
  edition: localId('AgendaEdition', input.agendaEdition),
});

builder.mutationFields((t) => ({
  createAgenda: t.field({
    type: Agenda,
    errors: {},
    description: 'Begins an agenda in a body. Its address comes from its title.',
    extensions: { policy: 'mayCreateAgenda' },
    args: { input: t.arg({ type: CreateAgendaInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      createAgenda(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        body: localId('Body', input.body),
      }),
  }),
  renameAgenda: t.field({
    type: Agenda,
    errors: {},
    description: 'Changes the title in one language; the address stays.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: RenameAgendaInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      renameAgenda(platform, viewer, { ...input, ...stepOf(input) }),
  }),
  setAgenda: t.field({
    type: Agenda,
    errors: {},
    description:
      'Sets who may read it as it is worked on, the time it is meant for and the day it is to be adopted. Whoever may read it no longer is let out at once.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: SetAgendaInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      setAgenda(platform, viewer, {
        ...stepOf(input),
        readers: input.readers,
        periodFrom: input.periodFrom ?? null,
        periodTo: input.periodTo ?? null,
        adoptsOn: input.adoptsOn ?? null,
      }),
  }),
  archiveAgenda: t.field({
    type: Agenda,
    errors: {},
    description: 'Puts an agenda aside: it is read as before and changed no more.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: AgendaInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => archiveAgenda(platform, viewer, stepOf(input)),
  }),
  addPreambleBlock: t.field({
    type: Agenda,
    errors: {},
    description: 'Adds a heading or a paragraph to what stands before the asks.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: AddPreambleBlockInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      addPreambleBlock(platform, viewer, { ...stepOf(input), kind: input.kind, words: input.preamble }),
  }),
  closeEdition: t.field({
    type: AgendaEdition,
    errors: {},
    description:
      'Closes the edition at work from one exact head of the text, words and facts, both hashed; the next goes on from the same blocks. Refused while a language lacks its title or words of an ask, unless `incomplete` says that it is known.',
    extensions: { policy: 'mayCloseEdition' },
    args: { input: t.arg({ type: CloseEditionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      closeEdition(platform, viewer, {
        ...stepOf(input),
        edition: input.edition ?? null,
        incomplete: input.incomplete ?? false,
      }),
  }),
  publishAgendaEdition: t.field({
    type: AgendaEdition,
    errors: {},
    description: 'Lets everybody read an edition.',
    extensions: { policy: 'mayPublishEdition' },
    args: { input: t.arg({ type: AgendaEditionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => publishEdition(platform, viewer, editionOf(input)),
  }),
  unpublishAgendaEdition: t.field({
    type: AgendaEdition,
    errors: {},
    description: 'Takes an edition from the public again; members go on reading it.',
    extensions: { policy: 'mayPublishEdition' },
    args: { input: t.arg({ type: AgendaEditionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => unpublishEdition(platform, viewer, editionOf(input)),
  }),
}));
