import {
  countThreads,
  inOrder,
  isChosen,
  THREAD_ORDERS,
  type ThreadCounts as CountsRow,
} from '../domain/texts/comments/choosing.ts';
import { mayAnswerThread } from '../domain/texts/comments/policy.ts';
import { mentionable, type Mentionable as MentionableRow } from '../domain/texts/comments/reads-people.ts';
import { openThreadsOf, ownThreadsIn, threadHeads, type OwnThreads } from '../domain/texts/comments/reads.ts';
import { mayComment } from '../domain/texts/policy.ts';
import type { Text as TextRow } from '../domain/texts/reads.ts';
import { builder } from './builder.ts';
import { placesOf, Thread, ThreadKind, threadsOfText, ThreadState } from './comments.ts';
import { nodeId } from './ids.ts';
import { arrayConnection } from './pages.ts';
import { perRequest } from './per-request.ts';
import { Text } from './texts.ts';
import { Voice } from './voices.ts';

const openThreads = perRequest(async (ids, { platform }) => {
  const counts = await openThreadsOf(platform.store.read, ids);
  return (id) => counts.get(id) ?? 0;
});

/** Which of a text's threads are the viewer's. */
const ownThreads = perRequest(async (ids, { platform, viewer }) => {
  const own = await Promise.all(ids.map((id) => ownThreadsIn(platform.store.read, id, viewer.personId)));
  return (id) => own[ids.indexOf(id)]!;
});

const nobodys: OwnThreads = { written: new Set(), mentioned: new Set() };

const AnsweredAs = builder.enumType('AnsweredAs', {
  description: 'As ThreadAnswer, or without any yet.',
  values: {
    accepted: { value: 'accepted' },
    inPart: { value: 'in-part' },
    declined: { value: 'declined' },
    none: { value: 'none' },
  } as const,
});

const ThreadFilter = builder.inputType('ThreadFilter', {
  description: 'What is not named does not matter.',
  fields: (t) => ({
    state: t.field({ type: ThreadState }),
    kind: t.field({ type: ThreadKind }),
    mine: t.boolean({ description: 'Those the viewer has written in.' }),
    mentionsMe: t.boolean({ description: 'Those the viewer is mentioned in.' }),
    round: t.int({ description: 'The number of the round in which they were begun.' }),
    language: t.string(),
    block: t.string({ description: 'The id of the paragraph they are on.' }),
    answer: t.field({ type: AnsweredAs }),
  }),
});

const RoundThreads = builder.objectRef<CountsRow['rounds'][number]>('RoundThreads').implement({
  description: 'How many threads were begun in one round.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    redLines: t.exposeBoolean('redLines', { description: 'Only red lines were asked for.' }),
    threads: t.exposeInt('threads'),
  }),
});

const ThreadCounts = builder.objectRef<CountsRow>('ThreadCounts').implement({
  description: 'How many threads there are of each kind that can be asked for.',
  fields: (t) => ({
    open: t.exposeInt('open'),
    resolved: t.exposeInt('resolved'),
    mine: t.exposeInt('mine', { description: 'The viewer has written in them.' }),
    begun: t.exposeInt('begun', { description: 'The viewer began them.' }),
    mentionsMe: t.exposeInt('mentionsMe'),
    redLines: t.exposeInt('redLines'),
    unanswered: t.exposeInt('unanswered'),
    rounds: t.field({ type: [RoundThreads], resolve: ({ rounds }) => rounds }),
    languages: t.exposeStringList('languages', { description: 'Those they are on.' }),
  }),
});

const ThreadOrder = builder.enumType('ThreadOrder', {
  description: 'As the words go, by round, by answer (what has none first), or the newest first.',
  values: THREAD_ORDERS,
});

const Mentionable = builder.objectRef<MentionableRow>('Mentionable').implement({
  description: 'Somebody who may be mentioned in a comment.',
  fields: (t) => ({
    seat: t.id({ description: 'What a mutation takes.', resolve: ({ seatId }) => nodeId('Seat', seatId) }),
    voice: t.field({ type: Voice, resolve: ({ voice }) => voice }),
  }),
});

const TextComments = builder.objectRef<TextRow>('TextComments').implement({
  description: 'What the viewer may say in comments at this moment, by the best of their seats.',
  fields: (t) => ({
    comment: t.boolean({
      resolve: (text, _args, { viewer, platform }) =>
        mayComment(viewer, text, 'comment', platform.clock.now()).allowed,
    }),
    redLine: t.boolean({
      resolve: (text, _args, { viewer, platform }) =>
        mayComment(viewer, text, 'red-line', platform.clock.now()).allowed,
    }),
    answer: t.boolean({ resolve: (text, _args, { viewer }) => mayAnswerThread(viewer, text).allowed }),
  }),
});

builder.objectFields(Text, (t) => ({
  threads: t.connection({
    type: Thread,
    description:
      'Threads of comments; as the words go, unless asked otherwise, those on the whole text first.',
    complexity: ({ first }) => ({ field: 30, multiplier: Math.max(1, Math.ceil((first ?? 50) / 50)) }),
    args: { filter: t.arg({ type: ThreadFilter }), order: t.arg({ type: ThreadOrder }) },
    resolve: async (text, { filter, order, ...args }, context) => {
      const block = filter?.block;
      const threads =
        block == null
          ? await threadsOfText(context, text.id)
          : await threadHeads(context.platform.store.read, { texts: [text.id], block });
      const own = filter?.mine || filter?.mentionsMe ? await ownThreads(context, text.id) : nobodys;
      const chosen = threads.filter((thread) => isChosen(thread, filter ?? {}, own));
      // The newest first needs no words, nor do those of one paragraph.
      if (order === 'newest') return arrayConnection(args, chosen.toReversed());
      if (block != null) return arrayConnection(args, inOrder(chosen, new Map(), order ?? 'text'));
      const { blocks } = await placesOf(context, text.id);
      return arrayConnection(args, inOrder(chosen, blocks, order ?? 'text'));
    },
  }),
  openThreads: t.int({
    description: 'How many threads nobody has resolved.',
    resolve: (text, _args, context) => openThreads(context, text.id),
  }),
  threadCounts: t.field({
    type: ThreadCounts,
    resolve: async (text, _args, context) =>
      countThreads(await threadsOfText(context, text.id), context.viewer, await ownThreads(context, text.id)),
  }),
  mayComment: t.field({
    type: TextComments,
    resolve: (text) => text,
  }),
  mentionable: t.field({
    type: [Mentionable],
    description:
      'Whom the viewer may mention: everybody else who may read it, by name; none for who may not comment.',
    extensions: { policy: 'mayComment' },
    complexity: 50,
    resolve: (text, _args, { viewer, platform }) => {
      const now = platform.clock.now();
      const speaks = (['comment', 'red-line'] as const).some(
        (kind) => mayComment(viewer, text, kind, now).allowed,
      );
      return speaks ? mentionable(platform.store.read, viewer, text, now) : [];
    },
  }),
}));
