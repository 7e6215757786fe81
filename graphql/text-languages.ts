import { addLanguage, removeLanguage } from '../domain/texts/actions-languages.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Text } from './texts.ts';

const AddLanguageInput = builder.inputType('AddLanguageInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    language: t.string({ required: true, description: 'BCP-47, e.g. "mam", "quc", "ht".' }),
    title: t.string({ description: 'The title of the text there, where it is known already.' }),
  }),
});

const RemoveLanguageInput = builder.inputType('RemoveLanguageInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    language: t.string({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  addLanguage: t.field({
    type: Text,
    errors: {},
    description: 'Lets an open text be written in one more language. A campaign’s report stays in its two.',
    extensions: { policy: 'mayArrangeLanguage' },
    args: { input: t.arg({ type: AddLanguageInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      addLanguage(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
      }),
  }),
  removeLanguage: t.field({
    type: Text,
    errors: {},
    description: 'Takes away a language in which nothing is written or suggested; never the reference.',
    extensions: { policy: 'mayArrangeLanguage' },
    args: { input: t.arg({ type: RemoveLanguageInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      removeLanguage(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
      }),
  }),
}));
