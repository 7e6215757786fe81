import { numbersOf, paragraphsIn, placesIn } from '../domain/texts/comments/choosing.ts';
import {
  mayAnswerThread,
  mayRemoveComment,
  mayReply,
  maySettleThread,
} from '../domain/texts/comments/policy.ts';
import {
  commentsOf,
  threadHeads,
  type Comment as CommentRow,
  type ThreadHead,
  type Thread as WholeThread,
} from '../domain/texts/comments/reads.ts';
import { mayReadText } from '../domain/texts/policy.ts';
import { textsById, type Text as TextRow } from '../domain/texts/reads.ts';
import { statementsOfTexts } from '../domain/statements/reads.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { nodeId } from './ids.ts';
import { perRequest } from './per-request.ts';
import { Said, saidOf } from './returns.ts';
import { Statement } from './statements.ts';
import { Text, wordsOfText } from './texts.ts';
import { Voice, voiceOf } from './voices.ts';

/** What an act answers comes with its comments; of others they are read where they are asked for. */
type ThreadRow = ThreadHead & Partial<Pick<WholeThread, 'comments'>>;

/** The texts of threads that the viewer may read; null for the others. */
const readableText = perRequest(async (ids, { platform, viewer }) => {
  const texts = await textsById(platform.store.read, ids);
  return (id): TextRow | null =>
    texts.find((text) => text.id === id && mayReadText(viewer, text).allowed) ?? null;
});

const textOf = async (context: GraphContext, { textId }: ThreadRow): Promise<TextRow> =>
  (await readableText(context, textId))!;

const statementOf = perRequest(async (ids, { platform }) => {
  const statements = await statementsOfTexts(platform.store.read, ids);
  return (id) => statements[ids.indexOf(id)]?.id ?? null;
});

/** All threads of a text, as they were begun, without what was said in them. */
export const threadsOfText = perRequest(async (ids, { platform }) => {
  const threads = await threadHeads(platform.store.read, { texts: ids });
  return (id) => threads.filter(({ textId }) => textId === id);
});

const commentsOfThread = perRequest(async (ids, { platform }) => {
  const comments = await commentsOf(platform.store.read, ids);
  return (id) => comments.get(id)!;
});

const commentsIn = async (context: GraphContext, { id, comments }: ThreadRow): Promise<CommentRow[]> =>
  comments ?? commentsOfThread(context, id);

/** Where each block of a text stands as the words now are, and the numbers of its paragraphs. */
export const placesOf = perRequest(async (ids, context) => {
  const all = await Promise.all(
    ids.map(async (id) => {
      const languages = (await readableText(context, id))?.languages ?? [];
      const words = await wordsOfText(context, id);
      return { blocks: placesIn(words, languages), paragraphs: paragraphsIn(words, languages) };
    }),
  );
  return (id) => all[ids.indexOf(id)]!;
});

export const ThreadKind = builder.enumType('ThreadKind', {
  description: 'A comment; or what an organisation cannot accept, and why.',
  values: { comment: { value: 'comment' }, redLine: { value: 'red-line' } } as const,
});

export const ThreadAnswer = builder.enumType('ThreadAnswer', {
  description: 'What those who draft say to a thread.',
  values: {
    accepted: { value: 'accepted' },
    inPart: { value: 'in-part' },
    declined: { value: 'declined' },
  } as const,
});

export const ThreadState = builder.enumType('ThreadState', { values: ['open', 'resolved'] as const });

const ThreadRound = builder.objectRef<NonNullable<ThreadRow['round']>>('ThreadRound').implement({
  description: 'The round that was open when a thread was begun.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    redLines: t.boolean({
      description: 'Only red lines were asked for.',
      resolve: ({ kind }) => kind === 'red-lines',
    }),
  }),
});

const ThreadAnchor = builder.objectRef<NonNullable<ThreadRow['anchor']>>('ThreadAnchor').implement({
  description:
    'Between which letters of the live document a thread stands: Yjs relative positions in base64.',
  fields: (t) => ({ from: t.exposeString('from'), to: t.exposeString('to') }),
});

const GivenAnswer = builder.objectRef<NonNullable<ThreadRow['answer']>>('GivenAnswer').implement({
  description: 'What those who draft answered; it may change until the text is closed.',
  fields: (t) => ({
    answer: t.field({ type: ThreadAnswer, resolve: ({ answer }) => answer }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'Why; always there where it is not accepted whole.',
    }),
    voice: t.field({ type: Voice, resolve: ({ seatId }, _args, context) => voiceOf(context, seatId) }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
  }),
});

type CommentIn = CommentRow & { thread: ThreadRow };

export const Comment = builder.objectRef<CommentIn>('Comment').implement({
  description: 'One comment of a thread.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('Comment', id) }),
    voice: t.field({ type: Voice, resolve: ({ seatId }, _args, context) => voiceOf(context, seatId) }),
    said: t.field({
      type: Said,
      nullable: true,
      description: 'Who said it in a file that the voice brought back; null where it is the voice’s own.',
      resolve: async ({ id, thread }, _args, context) =>
        (await saidOf(context, thread.textId)).comments.get(id) ?? null,
    }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
    body: t.exposeString('body', { description: 'Plain words; none once its author took them back.' }),
    removed: t.boolean({ resolve: ({ removedAt }) => removedAt !== null }),
    mentions: t.field({
      type: [Voice],
      resolve: ({ mentions }, _args, context) =>
        Promise.all(mentions.map(({ seatId }) => voiceOf(context, seatId))),
    }),
    mayRemove: t.boolean({
      description: 'It is the viewer’s own and still there.',
      resolve: async (comment, _args, context) =>
        comment.removedAt === null &&
        mayRemoveComment(context.viewer, await textOf(context, comment.thread), comment).allowed,
    }),
  }),
});

const ThreadPermissions = builder.objectRef<ThreadRow>('ThreadPermissions').implement({
  description: 'What the viewer may do with it by the best of their seats; the act itself asks again.',
  fields: (t) => ({
    reply: t.boolean({
      resolve: async (thread, _args, context) =>
        thread.resolved === null &&
        mayReply(context.viewer, await textOf(context, thread), thread, context.platform.clock.now()).allowed,
    }),
    resolve: t.boolean({
      resolve: async (thread, _args, context) =>
        thread.resolved === null &&
        maySettleThread(context.viewer, await textOf(context, thread), thread).allowed,
    }),
    reopen: t.boolean({
      resolve: async (thread, _args, context) =>
        thread.resolved !== null &&
        maySettleThread(context.viewer, await textOf(context, thread), thread).allowed &&
        (await commentsIn(context, thread)).some(({ removedAt }) => removedAt === null),
    }),
    answer: t.boolean({
      resolve: async (thread, _args, context) =>
        mayAnswerThread(context.viewer, await textOf(context, thread)).allowed,
    }),
  }),
});

export const Thread = builder.loadableNodeRef('Thread', {
  id: { resolve: (thread) => thread.id },
  sort: (thread: ThreadRow) => thread.id,
  load: async (ids: string[], context: GraphContext): Promise<ThreadRow[]> => {
    const threads = await threadHeads(context.platform.store.read, { threads: ids });
    const texts = await Promise.all(threads.map(({ textId }) => readableText(context, textId)));
    return threads.filter((_thread, at) => texts[at] !== null);
  },
});

Thread.implement({
  description:
    'A thread of comments on words, on a paragraph or on the whole of a text. Read by whoever reads the text.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    text: t.field({ type: Text, resolve: ({ textId }) => textId }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'What the text is of.',
      resolve: ({ textId }, _args, context) => statementOf(context, textId),
    }),
    number: t.int({
      description: 'Its place among those of its text, as they were begun.',
      resolve: async ({ id, textId }, _args, context) =>
        numbersOf(await threadsOfText(context, textId)).get(id)!,
    }),
    language: t.exposeString('language', { description: 'BCP-47; the one it is on.' }),
    kind: t.field({ type: ThreadKind, resolve: ({ kind }) => kind }),
    round: t.field({ type: ThreadRound, nullable: true, resolve: ({ round }) => round }),
    block: t.exposeString('blockId', { nullable: true, description: 'Null: on the whole text.' }),
    paragraph: t.int({
      nullable: true,
      description:
        'The number of its paragraph as the words now stand; null for the whole text, for notes, and where it is gone.',
      complexity: 10,
      resolve: async ({ textId, blockId }, _args, context) =>
        blockId === null ? null : ((await placesOf(context, textId)).paragraphs.get(blockId) ?? null),
    }),
    gone: t.boolean({
      description: 'The paragraph it was on is no longer in the text.',
      complexity: 10,
      resolve: async ({ textId, blockId }, _args, context) =>
        blockId !== null && !(await placesOf(context, textId)).blocks.has(blockId),
    }),
    anchor: t.field({
      type: ThreadAnchor,
      nullable: true,
      description: 'Null: on the whole paragraph.',
      resolve: ({ anchor }) => anchor,
    }),
    quote: t.exposeString('quote', {
      nullable: true,
      description: 'The words it was put to, as its author saw them.',
    }),
    voice: t.field({ type: Voice, resolve: ({ seatId }, _args, context) => voiceOf(context, seatId) }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
    comments: t.field({
      type: [Comment],
      description: 'The oldest first; those taken back are there without words.',
      resolve: async (thread, _args, context) =>
        (await commentsIn(context, thread)).map((comment) => ({ ...comment, thread })),
    }),
    state: t.field({
      type: ThreadState,
      resolve: ({ resolved }) => (resolved === null ? 'open' : 'resolved'),
    }),
    resolvedBy: t.field({
      type: Voice,
      nullable: true,
      resolve: ({ resolved }, _args, context) =>
        resolved === null ? null : voiceOf(context, resolved.seatId),
    }),
    resolvedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ resolved }) => resolved?.at ?? null }),
    answer: t.field({ type: GivenAnswer, nullable: true, resolve: ({ answer }) => answer }),
    mentionsMe: t.boolean({
      description: 'It mentions the viewer, who has not seen it since.',
      resolve: async (thread, _args, context) =>
        (await commentsIn(context, thread)).some(({ mentions }) =>
          mentions.some(({ personId, seenAt }) => personId === context.viewer.personId && seenAt === null),
        ),
    }),
    mentionedBy: t.field({
      type: Voice,
      nullable: true,
      description: 'Who mentioned the viewer last, while they have not seen it since.',
      resolve: async (thread, _args, context) => {
        const by = (await commentsIn(context, thread)).findLast(({ mentions }) =>
          mentions.some(({ personId, seenAt }) => personId === context.viewer.personId && seenAt === null),
        );
        return by === undefined ? null : voiceOf(context, by.seatId);
      },
    }),
    permissions: t.field({ type: ThreadPermissions, resolve: (thread) => thread }),
  }),
});
