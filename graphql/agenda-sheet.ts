import {
  applySheet,
  previewSheet,
  type NotTaken,
  type SheetApplied,
} from '../domain/agendas/actions-sheet.ts';
import { headerOf } from '../domain/agendas/sheet-columns.ts';
import type { FreshRow, SheetCell, SheetDifference } from '../domain/agendas/sheet-difference.ts';
import type { Reason } from '../domain/agendas/sheet-values.ts';
import { Forbidden, Invalid, NotFound } from '../domain/errors.ts';
import { refusal } from '../domain/words/refusals.ts';
import { Agenda } from './agendas.ts';
import { Ask } from './asks.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';

const sentence = ({ word, facts }: Reason, { language }: GraphContext) => refusal(language, word, facts);

const SheetState = builder.enumType('AgendaSheetState', {
  description: 'How a cell of a sheet stands to the agenda.',
  values: {
    theirs: { value: 'theirs', description: 'Only the sheet changed it: it is taken.' },
    conflict: { value: 'conflict', description: 'Both changed it: somebody has to choose.' },
    refused: { value: 'refused', description: 'It cannot be taken; `reason` says why.' },
  } as const,
});

const Refusal = builder.objectRef<NotTaken>('AgendaSheetRefusal').implement({
  description: 'A cell or a row of a sheet that is not taken, and why.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'As the sheet counts, its headings being 1.' }),
    column: t.exposeString('column', { nullable: true, description: '"A", "B", …' }),
    name: t.string({
      nullable: true,
      description: 'What stands above its column.',
      resolve: ({ key }, _args, { language }) => (key === null ? null : headerOf(key, language)),
    }),
    number: t.exposeInt('number', { nullable: true, description: 'Of the ask, now.' }),
    reason: t.string({ resolve: ({ reason }, _args, context) => sentence(reason, context) }),
  }),
});

const Cell = builder.objectRef<SheetCell>('AgendaSheetCell').implement({
  description: 'A cell of a sheet that says something else than the agenda does now.',
  fields: (t) => ({
    row: t.exposeInt('row'),
    column: t.exposeString('column'),
    key: t.exposeString('key', { description: 'Names its column in a choice.' }),
    name: t.string({
      description: 'What stands above its column.',
      resolve: ({ key }, _args, { language }) => headerOf(key, language),
    }),
    number: t.exposeInt('number', { nullable: true, description: 'Of the ask, now.' }),
    here: t.exposeString('here', { description: 'What the agenda says.' }),
    sheet: t.exposeString('sheet', { description: 'What the sheet says.' }),
    state: t.field({ type: SheetState, resolve: ({ state }) => state }),
    reason: t.string({
      nullable: true,
      resolve: ({ reason }, _args, context) => (reason ? sentence(reason, context) : null),
    }),
    seen: t.exposeString('seen', {
      description:
        'Marks what stands in the agenda, so that a choice made of something older is not carried out.',
    }),
  }),
});

const Words = builder.objectRef<FreshRow['words'][number]>('AgendaSheetWords').implement({
  fields: (t) => ({
    language: t.exposeString('language'),
    priority: t.exposeString('priority'),
    ask: t.exposeString('words'),
  }),
});

const Fact = builder.objectRef<FreshRow['facts'][number]>('AgendaSheetFact').implement({
  fields: (t) => ({
    name: t.string({ resolve: ({ fact }, _args, { language }) => headerOf(fact, language) }),
    value: t.exposeString('sheet', { description: 'As the sheet says it.' }),
  }),
});

const Row = builder.objectRef<FreshRow>('AgendaSheetRow').implement({
  description: 'A row without an identifier: an ask to add.',
  fields: (t) => ({
    row: t.exposeInt('row'),
    words: t.field({ type: [Words], resolve: ({ words }) => words }),
    facts: t.field({ type: [Fact], resolve: ({ facts }) => facts }),
    reason: t.string({
      nullable: true,
      description: 'Why it cannot be added; null when it can.',
      resolve: ({ reason }, _args, context) => (reason ? sentence(reason, context) : null),
    }),
    refused: t.field({
      type: [Refusal],
      description: 'Its cells that are not taken.',
      resolve: ({ row, refused }) => refused.map((one) => ({ ...one, row, number: null })),
    }),
  }),
});

const Difference = builder.objectRef<SheetDifference>('AgendaSheetDifference').implement({
  description:
    'How a sheet that came back differs from the agenda, fact by fact. What says the same is not in it.',
  fields: (t) => ({
    edition: t.exposeString('edition', {
      nullable: true,
      description:
        'The edition it was downloaded from; null where the sheet no longer knows, and every difference has to be chosen.',
    }),
    at: t.field({ type: 'Instant', nullable: true, resolve: ({ at }) => at }),
    cells: t.field({ type: [Cell], resolve: ({ cells }) => cells }),
    fresh: t.field({ type: [Row], resolve: ({ fresh }) => fresh }),
    missing: t.field({
      type: [Ask],
      description: 'Asks whose rows are gone from the sheet; they stay.',
      resolve: ({ missing }) => missing.map(({ askId }) => askId),
    }),
  }),
});

const Applied = builder.objectRef<SheetApplied>('AgendaSheetApplied').implement({
  description: 'What bringing a sheet came to.',
  fields: (t) => ({
    agenda: t.field({ type: Agenda, resolve: ({ agenda }) => agenda }),
    facts: t.exposeInt('facts', { description: 'How many facts and words were taken.' }),
    added: t.field({ type: [Ask], resolve: ({ added }) => added }),
    refused: t.field({ type: [Refusal], resolve: ({ refused }) => refused }),
  }),
});

const PreviewInput = builder.inputType('PreviewAgendaSheetInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    agenda: t.id({ required: true }),
    upload: t.id({ required: true, description: 'Of a sheet just uploaded by the same person.' }),
  }),
});

const Take = builder.enumType('AgendaSheetTake', { values: ['here', 'sheet'] as const });

const Choice = builder.inputType('AgendaSheetChoice', {
  description: 'Which counts: what stands here or what the sheet says. The key "id" is a whole new row.',
  fields: (t) => ({
    row: t.int({ required: true }),
    key: t.string({ required: true }),
    take: t.field({ type: Take, required: true }),
    seen: t.string({ required: true, description: 'The mark of the cell when it was chosen.' }),
  }),
});

const ApplyInput = builder.inputType('ApplyAgendaSheetInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    agenda: t.id({ required: true }),
    upload: t.id({ required: true, description: 'The sheet that was compared.' }),
    choices: t.field({
      type: [Choice],
      required: true,
      description: 'What only the sheet changed is taken unless it is chosen otherwise here.',
    }),
  }),
});

function bringing(input: { seat: string; agenda: string; upload: string }, { uploads }: GraphContext) {
  const upload = uploads.look(input.upload);
  if (!upload) throw new Invalid([{ field: 'file', word: 'upload-gone' }]);
  return {
    seat: localId('Seat', input.seat),
    agenda: localId('Agenda', input.agenda),
    bytes: upload.bytes,
  };
}

builder.mutationFields((t) => ({
  previewAgendaSheet: t.field({
    type: Difference,
    errors: {},
    description:
      'Compares a sheet with the agenda and with how it stood when the sheet was downloaded. Changes nothing; the sheet is kept for an hour to be taken.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: PreviewInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { platform, importer, viewer, uploads } = context;
      const difference = await previewSheet(platform, importer, viewer, bringing(input, context));
      uploads.leave(input.upload);
      return difference;
    },
  }),
  applyAgendaSheet: t.field({
    type: Applied,
    errors: {},
    description: 'Takes what was chosen from a sheet, ask by ask; says what was taken and what was not.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: ApplyInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { platform, importer, viewer, uploads } = context;
      const asked = { ...bringing(input, context), choices: input.choices };
      return applySheet(platform, importer, viewer, asked).catch((error: unknown) => {
        if (error instanceof Forbidden || error instanceof NotFound) uploads.drop(input.upload);
        throw error;
      });
    },
  }),
}));
