import {
  backSuggestion,
  explainSuggestion,
  suggestWording,
  unbackSuggestion,
  withdrawSuggestions,
} from '../domain/texts/suggestions/actions.ts';
import { decideSuggestions, undoSuggestionDecisions } from '../domain/texts/suggestions/actions-decide.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Text } from './texts.ts';

const SuggestionInput = builder.inputType('SuggestionInput', {
  description: 'A suggestion of a text, and the seat something is done by.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    suggestion: t.id({ required: true }),
  }),
});

const SEEN =
  'as `seen` told it when it was read. A conflict `suggestion-changed` where that is no longer so.';

const BackSuggestionInput = builder.inputType('BackSuggestionInput', {
  description: 'A suggestion of a text as it was read, and the seat that backs it.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    suggestion: t.id({ required: true }),
    seen: t.string({ required: true, description: `What it proposes, ${SEEN}` }),
  }),
});

const SuggestionsInput = builder.inputType('SuggestionsInput', {
  description: 'Suggestions of one text, and the seat something is done by.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    suggestions: t.idList({ required: true }),
  }),
});

const DecideSuggestionsInput = builder.inputType('DecideSuggestionsInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    suggestions: t.idList({ required: true, description: 'At most 500.' }),
    seen: t.stringList({
      required: true,
      description: `What each of them proposes, in the same order, ${SEEN}`,
    }),
    accept: t.boolean({ required: true, description: 'False: decline.' }),
    note: t.string({ description: 'What is said with it, to all who read the text.' }),
  }),
});

const ExplainSuggestionInput = builder.inputType('ExplainSuggestionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    suggestion: t.id({ required: true }),
    reason: t.string({ description: 'At most 500 characters; nothing takes the reason away.' }),
  }),
});

const SuggestWordingInput = builder.inputType('SuggestWordingInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    language: t.string({ required: true }),
    block: t.string({ required: true, description: 'The block’s own id, as `blocks` has it.' }),
    seen: t.string({
      required: true,
      description: 'The accepted words of the block as its writer saw them; a line break is a line feed.',
    }),
    wording: t.string({ required: true, description: 'The whole paragraph as it should be.' }),
    reason: t.string(),
    key: t.string({
      description:
        'Made by a device that may have to send this again: what was done under it is not done twice.',
    }),
  }),
});

/** The mark of a suggestion of this text; what is of another text names none here. */
function markIn(text: string, suggestion: string): string {
  const id = localId('Suggestion', suggestion);
  return id.startsWith(`${text}.`) ? id.slice(text.length + 1) : id;
}

const one = (input: { seat: string; text: string; suggestion: string }) => {
  const text = localId('Text', input.text);
  return { seat: localId('Seat', input.seat), text, suggestion: markIn(text, input.suggestion) };
};

const several = (input: { seat: string; text: string; suggestions: readonly string[] }) => {
  const text = localId('Text', input.text);
  const suggestions = input.suggestions.map((suggestion) => markIn(text, suggestion));
  return { seat: localId('Seat', input.seat), text, suggestions };
};

builder.mutationFields((t) => ({
  suggestWording: t.field({
    type: Text,
    errors: {},
    description:
      'Proposes another wording of one paragraph, typed whole: the words that differ become a suggestion like any other. A conflict `words-changed` where it is no longer as it was seen.',
    extensions: { policy: 'maySuggest' },
    args: { input: t.arg({ type: SuggestWordingInput, required: true }) },
    resolve: async (_root, { input }, { platform, viewer }) => {
      const asked = { ...input, seat: localId('Seat', input.seat), text: localId('Text', input.text) };
      return (await suggestWording(platform, viewer, asked)).text;
    },
  }),
  decideSuggestions: t.field({
    type: Text,
    errors: {},
    description:
      'Accepts or declines suggestions, all at once. Those no longer open are passed over; a conflict `suggestion-settled` where none is.',
    extensions: { policy: 'mayEditText' },
    args: { input: t.arg({ type: DecideSuggestionsInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      decideSuggestions(platform, viewer, {
        ...several(input),
        seen: input.seen,
        accept: input.accept,
        note: input.note ?? null,
      }),
  }),
  undoSuggestionDecision: t.field({
    type: Text,
    errors: {},
    description:
      'Opens decided suggestions again, where they stood. A conflict `suggestion-place-gone` where that place is gone.',
    extensions: { policy: 'mayEditText' },
    args: { input: t.arg({ type: SuggestionsInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      undoSuggestionDecisions(platform, viewer, several(input)),
  }),
  withdrawSuggestions: t.field({
    type: Text,
    errors: {},
    description: 'Takes back one’s own suggestions, with the words they put in.',
    extensions: { policy: 'mayChangeSuggestion' },
    args: { input: t.arg({ type: SuggestionsInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      withdrawSuggestions(platform, viewer, several(input)),
  }),
  explainSuggestion: t.field({
    type: Text,
    errors: {},
    description: 'Says why one’s own suggestion is made.',
    extensions: { policy: 'mayChangeSuggestion' },
    args: { input: t.arg({ type: ExplainSuggestionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      explainSuggestion(platform, viewer, { ...one(input), reason: input.reason ?? null }),
  }),
  backSuggestion: t.field({
    type: Text,
    errors: {},
    description:
      'Says that one’s organisation wants another’s suggestion too, as it stands: once, and anew when its author changed it.',
    extensions: { policy: 'mayBackSuggestion' },
    args: { input: t.arg({ type: BackSuggestionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      backSuggestion(platform, viewer, { ...one(input), seen: input.seen }),
  }),
  unbackSuggestion: t.field({
    type: Text,
    errors: {},
    description: 'Takes back what one’s organisation said in favour of a suggestion.',
    extensions: { policy: 'mayBackSuggestion' },
    args: { input: t.arg({ type: SuggestionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => unbackSuggestion(platform, viewer, one(input)),
  }),
}));
