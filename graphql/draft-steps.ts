import { nameDraft, restoreDraft } from '../domain/texts/drafts/actions.ts';
import { builder } from './builder.ts';
import { Draft } from './drafts.ts';
import { localId } from './ids.ts';

const NameDraftInput = builder.inputType('NameDraftInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    name: t.string({ description: 'What people will know the moment by.' }),
  }),
});

const RestoreDraftInput = builder.inputType('RestoreDraftInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    draft: t.id({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  nameDraft: t.field({
    type: Draft,
    errors: {},
    description: 'Keeps the words of a statement’s open text as they stand, under a name or without one.',
    extensions: { policy: 'mayNameDraft' },
    args: { input: t.arg({ type: NameDraftInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      nameDraft(platform, viewer, {
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
        name: input.name ?? null,
      }),
  }),
  restoreDraft: t.field({
    type: Draft,
    errors: {},
    description:
      'Puts the words and titles of a draft back as an edit by the seat, and keeps both what stood and what stands as drafts.',
    extensions: { policy: 'mayRestoreDraft' },
    args: { input: t.arg({ type: RestoreDraftInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      restoreDraft(platform, viewer, {
        seat: localId('Seat', input.seat),
        draft: localId('Draft', input.draft),
      }),
  }),
}));
