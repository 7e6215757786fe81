import { publishStatement } from '../domain/editions/actions.ts';
import { createStatement, renameStatement, reopenDraft, reopenText } from '../domain/statements/actions.ts';
import { closeText } from '../domain/statements/close-text.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Statement, StatementMode } from './statements.ts';

export const TitleInput = builder.inputType('TitleInput', {
  fields: (t) => ({ language: t.string({ required: true }), title: t.string({ required: true }) }),
});

const CreateStatementInput = builder.inputType('CreateStatementInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    body: t.id({ required: true }),
    mode: t.field({ type: StatementMode, required: true }),
    titles: t.field({
      type: [TitleInput],
      required: true,
      description: 'At least in the reference language.',
    }),
    languages: t.stringList({ required: true }),
    referenceLanguage: t.string({ required: true }),
  }),
});

const RenameStatementInput = builder.inputType('RenameStatementInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    language: t.string({ required: true }),
    title: t.string({ required: true }),
  }),
});

const ReopenTextInput = builder.inputType('ReopenTextInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    reason: t.string({ required: true }),
  }),
});

const StatementInput = builder.inputType('StatementInput', {
  description: 'A step of a statement, and the seat it is taken by.',
  fields: (t) => ({ seat: t.id({ required: true }), statement: t.id({ required: true }) }),
});

const CloseTextInput = builder.inputType('CloseTextInput', {
  description: 'Which text is closed, and the seat it is closed by.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    incomplete: t.boolean({
      description:
        'It is known that a language lacks paragraphs which another has, and the text is closed so.',
    }),
  }),
});

const stepOf = (input: { seat: string; statement: string }) => ({
  seat: localId('Seat', input.seat),
  statement: localId('Statement', input.statement),
});

builder.mutationFields((t) => ({
  createStatement: t.field({
    type: Statement,
    errors: {},
    description: 'Begins a statement in a body. Its address comes from its title.',
    extensions: { policy: 'mayCreateStatement' },
    args: { input: t.arg({ type: CreateStatementInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      createStatement(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        body: localId('Body', input.body),
      }),
  }),
  renameStatement: t.field({
    type: Statement,
    errors: {},
    description: 'Changes the title in one language while the text is open; the address stays.',
    extensions: { policy: 'mayRenameStatement' },
    args: { input: t.arg({ type: RenameStatementInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      renameStatement(platform, viewer, { ...input, ...stepOf(input) }),
  }),
  reopenDraft: t.field({
    type: Statement,
    errors: {},
    description: 'Takes the text back from comments to its drafters.',
    extensions: { policy: 'mayTakeDraftingStep' },
    args: { input: t.arg({ type: StatementInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => reopenDraft(platform, viewer, stepOf(input)),
  }),
  closeText: t.field({
    type: Statement,
    errors: {},
    description:
      'Freezes every language at once, from one exact head of the text. Refused while a language lacks its title or its words, and, unless `incomplete` says that it is known, while it lacks paragraphs.',
    extensions: { policy: 'mayTakeDraftingStep' },
    args: { input: t.arg({ type: CloseTextInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      closeText(platform, viewer, { ...stepOf(input), incomplete: input.incomplete ?? false }),
  }),
  reopenText: t.field({
    type: Statement,
    errors: {},
    description:
      'Opens a closed text again, with a reason, before it is opened for signature. The closed version stays on record.',
    extensions: { policy: 'mayTakeDraftingStep' },
    args: { input: t.arg({ type: ReopenTextInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      reopenText(platform, viewer, { ...stepOf(input), reason: input.reason }),
  }),
  publishStatement: t.field({
    type: Statement,
    errors: {},
    description:
      'Publishes an edition: the text and the signatures standing at this moment. Refused while the sign-on is open.',
    extensions: { policy: 'mayPublish' },
    args: { input: t.arg({ type: StatementInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => publishStatement(platform, viewer, stepOf(input)),
  }),
}));
