import { beginThread, removeComment, replyToThread } from '../domain/texts/comments/actions.ts';
import {
  answerThread,
  markMentionsSeen,
  reopenThread,
  resolveThread,
} from '../domain/texts/comments/actions-settle.ts';
import { builder } from './builder.ts';
import { Thread, ThreadAnswer, ThreadKind } from './comments.ts';
import { localId } from './ids.ts';

const AnchorInput = builder.inputType('AnchorInput', {
  description: 'Between which letters: Yjs relative positions in base64.',
  fields: (t) => ({ from: t.string({ required: true }), to: t.string({ required: true }) }),
});

const BeginThreadInput = builder.inputType('BeginThreadInput', {
  description:
    'On the whole text; with `block` on a paragraph; with `anchor` and `quote` too, on words of it.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    language: t.string({ required: true }),
    kind: t.field({ type: ThreadKind, required: true }),
    block: t.string(),
    anchor: t.field({ type: AnchorInput }),
    quote: t.string({
      description: 'The words it is put to, as its author sees them; at most 1,000 characters.',
    }),
    body: t.string({ required: true, description: 'At most 4,000 characters of plain words.' }),
    mentions: t.idList({ description: 'Seats of Text.mentionable, at most ten.' }),
    key: t.string({
      description:
        'Made by a device that may have to send this again: what was done under it is not done twice.',
    }),
  }),
});

const ReplyInput = builder.inputType('ReplyInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    thread: t.id({ required: true }),
    body: t.string({ required: true }),
    mentions: t.idList(),
  }),
});

const RemoveCommentInput = builder.inputType('RemoveCommentInput', {
  fields: (t) => ({ seat: t.id({ required: true }), comment: t.id({ required: true }) }),
});

const ThreadInput = builder.inputType('ThreadInput', {
  description: 'A step of a thread, and the seat it is taken by.',
  fields: (t) => ({ seat: t.id({ required: true }), thread: t.id({ required: true }) }),
});

const AnswerThreadInput = builder.inputType('AnswerThreadInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    thread: t.id({ required: true }),
    answer: t.field({ type: ThreadAnswer, required: true }),
    note: t.string({ description: 'Why; needed where it is not accepted whole.' }),
  }),
});

const stepOf = (input: { seat: string; thread: string }) => ({
  seat: localId('Seat', input.seat),
  thread: localId('Thread', input.thread),
});
const mentionsOf = (seats: readonly string[] | null | undefined) =>
  (seats ?? []).map((seat) => localId('Seat', seat));

builder.mutationFields((t) => ({
  beginThread: t.field({
    type: Thread,
    errors: {},
    description: 'Begins a thread of comments. A red line says why in its words.',
    extensions: { policy: 'mayComment' },
    args: { input: t.arg({ type: BeginThreadInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      beginThread(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
        block: input.block ?? null,
        anchor: input.anchor ? { from: input.anchor.from, to: input.anchor.to } : null,
        quote: input.quote ?? null,
        mentions: mentionsOf(input.mentions),
      }),
  }),
  replyToThread: t.field({
    type: Thread,
    errors: {},
    description: 'Says something more in an open thread.',
    extensions: { policy: 'mayReply' },
    args: { input: t.arg({ type: ReplyInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      replyToThread(platform, viewer, {
        ...stepOf(input),
        body: input.body,
        mentions: mentionsOf(input.mentions),
      }),
  }),
  removeComment: t.field({
    type: Thread,
    errors: {},
    description: 'Takes one’s own comment back: its words go; that there was one stays.',
    extensions: { policy: 'mayRemoveComment' },
    args: { input: t.arg({ type: RemoveCommentInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      removeComment(platform, viewer, {
        seat: localId('Seat', input.seat),
        comment: localId('Comment', input.comment),
      }),
  }),
  resolveThread: t.field({
    type: Thread,
    errors: {},
    description: 'Who began it, or those who draft, put it aside.',
    extensions: { policy: 'maySettleThread' },
    args: { input: t.arg({ type: ThreadInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => resolveThread(platform, viewer, stepOf(input)),
  }),
  reopenThread: t.field({
    type: Thread,
    errors: {},
    description: 'Who began it, or those who draft, take it up again.',
    extensions: { policy: 'maySettleThread' },
    args: { input: t.arg({ type: ThreadInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => reopenThread(platform, viewer, stepOf(input)),
  }),
  answerThread: t.field({
    type: Thread,
    errors: {},
    description:
      'Those who draft accept it, accept it in part, or not, and say why; they may answer anew until the text is closed.',
    extensions: { policy: 'mayAnswerThread' },
    args: { input: t.arg({ type: AnswerThreadInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      answerThread(platform, viewer, { ...stepOf(input), answer: input.answer, note: input.note ?? null }),
  }),
  markMentionsSeen: t.field({
    type: Thread,
    errors: {},
    description: 'The viewer has the thread before them: what mentions them in it waits no longer.',
    extensions: { policy: 'mayReadText' },
    args: { input: t.arg({ type: ThreadInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => markMentionsSeen(platform, viewer, stepOf(input)),
  }),
}));
