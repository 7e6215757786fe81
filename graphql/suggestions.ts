import type { Permission } from '../domain/authorize.ts';
import { mayBackSuggestion, mayChangeSuggestion, mayEditText } from '../domain/texts/policy.ts';
import { standingIn } from '../domain/texts/suggestions/places.ts';
import type { Place } from '../domain/texts/suggestions/place.ts';
import {
  countPast,
  suggestionsBy,
  suggestionsOfText,
  type Suggestion as SuggestionShape,
} from '../domain/texts/suggestions/reads.ts';
import type { Text as TextShape } from '../domain/texts/reads.ts';
import type { Viewer, ViewerSeat } from '../domain/viewer.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { nodeId } from './ids.ts';
import { Said, saidOf } from './returns.ts';
import { Text, markedWordsOfText } from './texts.ts';
import { Voice, voiceOf } from './voices.ts';

/** A suggestion, and the text it is in as this request found it. */
interface Told {
  text: TextShape;
  suggestion: SuggestionShape;
}

const SuggestionState = builder.enumType('SuggestionState', {
  description:
    'Open while its marks stand in the words; then decided one way or the other, taken back by its author, or gone with the words it stood on.',
  values: ['open', 'accepted', 'declined', 'withdrawn', 'gone'] as const,
});

const ReformattedMark = builder.enumType('ReformattedMark', {
  description: 'A look words can have.',
  values: ['bold', 'italic', 'link'] as const,
});

const Reformatted = builder.objectRef<Place['reformats'][number]>('Reformatted').implement({
  description: 'Words that are to look, or to link, otherwise.',
  fields: (t) => ({
    words: t.exposeString('words'),
    mark: t.field({ type: ReformattedMark, resolve: ({ mark }) => mark }),
    on: t.exposeBoolean('on', { description: 'They are to have that look; false: to lose it.' }),
    href: t.exposeString('href', { nullable: true, description: 'Where a link is to lead.' }),
  }),
});

const SuggestionPlace = builder.objectRef<Place>('SuggestionPlace').implement({
  description:
    'Words a suggestion is to change: some struck, some put in after them, some with another look.',
  fields: (t) => ({
    language: t.exposeString('language'),
    block: t.exposeString('blockId', { description: 'The block’s own id, as `blocks` has it.' }),
    struck: t.exposeString('struck', { description: 'What it takes away; empty where it takes nothing.' }),
    put: t.exposeString('put', { description: 'What it puts in; empty where it puts in nothing.' }),
    reformats: t.field({ type: [Reformatted], resolve: ({ reformats }) => reformats }),
    before: t.exposeString('before', { description: 'The accepted words just before, from "…" where cut.' }),
    after: t.exposeString('after', { description: 'The accepted words just after, to "…" where cut.' }),
  }),
});

const SuggestionDecision = builder
  .objectRef<NonNullable<SuggestionShape['decision']>>('SuggestionDecision')
  .implement({
    description: 'What was decided about a suggestion.',
    fields: (t) => ({
      accepted: t.exposeBoolean('accepted'),
      voice: t.field({
        type: Voice,
        description: 'Who decided.',
        resolve: ({ seatId }, _args, context) => voiceOf(context, seatId),
      }),
      at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
      note: t.exposeString('note', { nullable: true, description: 'What was said with it.' }),
    }),
  });

const SuggestionGone = builder.objectRef<NonNullable<SuggestionShape['gone']>>('SuggestionGone').implement({
  description: 'That the words a suggestion stood on were taken out.',
  fields: (t) => ({
    voice: t.field({
      type: Voice,
      nullable: true,
      description: 'Who took them out, where that is known.',
      resolve: ({ seatId }, _args, context) => (seatId === null ? null : voiceOf(context, seatId)),
    }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
  }),
});

const SuggestionPermissions = builder.objectRef<Told>('SuggestionPermissions').implement({
  description: 'What one of the viewer’s seats may do with a suggestion at this moment.',
  fields: (t) => ({
    decide: t.boolean({
      resolve: (told, _args, { viewer }) => isOpen(told) && mayEditText(viewer, told.text).allowed,
    }),
    undo: t.boolean({
      description: 'Undo what was decided.',
      resolve: (told, _args, { viewer }) =>
        told.suggestion.decision !== null && mayEditText(viewer, told.text).allowed,
    }),
    back: t.boolean({
      resolve: (told, _args, context) =>
        isOpen(told) && bySomeSeat(told, context, (seat, may) => may && !hasBacked(told, seat)),
    }),
    unback: t.boolean({
      resolve: (told, _args, context) =>
        isOpen(told) && bySomeSeat(told, context, (seat, may) => may && hasBacked(told, seat)),
    }),
    explain: t.boolean({
      description: 'Say, or say otherwise, why it is proposed.',
      resolve: (told, _args, context) => isOpen(told) && isOwn(told, context),
    }),
    withdraw: t.boolean({ resolve: (told, _args, context) => isOpen(told) && isOwn(told, context) }),
  }),
});

const Suggestion = builder.objectRef<Told>('Suggestion').implement({
  description:
    'A change of words that somebody proposes inside a text. Read by whoever reads the text; what it proposes is marks in the words.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    id: t.id({ resolve: ({ suggestion: { textId, id } }) => nodeId('Suggestion', `${textId}.${id}`) }),
    mark: t.string({
      description: 'Its id as the marks in the words carry it; unique in its text.',
      resolve: ({ suggestion }) => suggestion.id,
    }),
    voice: t.field({
      type: Voice,
      description: 'Who proposes it.',
      resolve: ({ suggestion }, _args, context) => voiceOf(context, suggestion.seatId),
    }),
    said: t.field({
      type: Said,
      nullable: true,
      description: 'Who said it in a file that the voice brought back; null where it is the voice’s own.',
      resolve: async ({ text, suggestion }, _args, context) =>
        (await saidOf(context, text.id)).suggestions.get(suggestion.id) ?? null,
    }),
    at: t.field({ type: 'Instant', resolve: ({ suggestion }) => suggestion.at }),
    reason: t.string({ nullable: true, resolve: ({ suggestion }) => suggestion.reason }),
    state: t.field({ type: SuggestionState, resolve: ({ suggestion }) => suggestion.state }),
    places: t.field({
      type: [SuggestionPlace],
      description: 'Where it is at work, in the order of the words; once decided or gone, where it was.',
      resolve: ({ suggestion }) => suggestion.places,
    }),
    seen: t.string({
      description:
        'What it proposes, in one word that changes with it: to be sent back by who backs or decides it.',
      resolve: ({ suggestion }) => suggestion.seen,
    }),
    decision: t.field({
      type: SuggestionDecision,
      nullable: true,
      resolve: ({ suggestion }) => suggestion.decision,
    }),
    gone: t.field({ type: SuggestionGone, nullable: true, resolve: ({ suggestion }) => suggestion.gone }),
    backings: t.field({
      type: [Voice],
      description: 'The organisations that back it, by who said so.',
      resolve: ({ suggestion }, _args, context) =>
        Promise.all(suggestion.backings.map(({ seatId }) => voiceOf(context, seatId))),
    }),
    permissions: t.field({ type: SuggestionPermissions, resolve: (told) => told }),
  }),
});

builder.objectFields(Text, (t) => ({
  suggestions: t.field({
    type: [Suggestion],
    description:
      'All open ones in the order of the words, then at most 200 that were decided, withdrawn or gone, the newest first.',
    complexity: { field: 30, multiplier: 10 },
    resolve: async (text, _args, context) => {
      const words = await markedWordsOfText(context, text.id);
      const all = await suggestionsOfText(context.platform.store.read, text.id, words);
      return all.map((suggestion) => ({ text, suggestion }));
    },
  }),
  openSuggestions: t.int({
    description: 'How many are open.',
    complexity: 30,
    resolve: async (text, _args, context) =>
      standingIn((await markedWordsOfText(context, text.id)).blocks).size,
  }),
  ownSuggestions: t.stringList({
    description: 'The marks of those one of the viewer’s seats made, whatever became of them.',
    resolve: (text, _args, { viewer, platform }) =>
      suggestionsBy(
        platform.store.read,
        text.id,
        viewer.seats.map(({ id }) => id),
      ),
  }),
  pastSuggestions: t.int({
    description: 'How many were decided, withdrawn or gone, those beyond the 200 told among them.',
    complexity: 30,
    resolve: async (text, _args, context) =>
      countPast(context.platform.store.read, text.id, await markedWordsOfText(context, text.id)),
  }),
  markedBlocks: t.field({
    type: 'JSON',
    description:
      'Blocks of one language with what is proposed in them: words with `insertion`, `deletions` or `reformats` and the marks of their suggestions.',
    args: { language: t.arg.string({ required: true }) },
    complexity: 30,
    resolve: async (text, { language }, context) =>
      (await markedWordsOfText(context, text.id)).blocks[language] ?? [],
  }),
}));

const isOpen = ({ suggestion }: Told) => suggestion.state === 'open';

const hasBacked = ({ suggestion }: Told, { organizationId }: ViewerSeat) =>
  suggestion.backings.some((backing) => backing.organizationId === organizationId);

const isOwn = ({ text, suggestion }: Told, { viewer, platform }: GraphContext) =>
  seatwise(viewer, (one) => mayChangeSuggestion(one, text, suggestion, platform.clock.now()));

function bySomeSeat(
  { text, suggestion }: Told,
  { viewer, platform }: GraphContext,
  answer: (seat: ViewerSeat, may: boolean) => boolean,
): boolean {
  const now = platform.clock.now();
  return viewer.seats.some((seat) =>
    answer(seat, mayBackSuggestion({ ...viewer, seats: [seat] }, text, suggestion, now).allowed),
  );
}

/** Acts are by one seat: whether any of them alone may. */
function seatwise(viewer: Viewer, may: (viewer: Viewer) => Permission): boolean {
  return viewer.seats.some((seat) => may({ ...viewer, seats: [seat] }).allowed);
}
