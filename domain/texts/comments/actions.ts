import type { Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Conflict, Invalid, requireRoom } from '../../errors.ts';
import { parse } from '../../input.ts';
import { forgetReadings } from '../machine/actions-forget.ts';
import { HOUR, later, type Platform } from '../../platform.ts';
import { statementsOfTexts, type Statement } from '../../statements/reads.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { madeBefore, noteMade } from '../actions-once.ts';
import { recordOnText } from '../actions-tell.ts';
import { mayComment } from '../policy.ts';
import type { Text } from '../reads.ts';
import { forgetReturned } from '../returns/actions-forget.ts';
import { readMarkedText } from '../suggestions/reads.ts';
import { mention, requireMentionable } from './actions-mentions.ts';
import type { Anchor } from './anchor.ts';
import { mayRemoveComment, mayReply } from './policy.ts';
import {
  countCommentsBy,
  countThreadsOf,
  requireThread,
  textOfThread,
  threadOfComment,
  type Thread,
} from './reads.ts';
import {
  beginning,
  COMMENTS_PER_HOUR,
  COMMENTS_PER_THREAD,
  removing,
  replying,
  THREADS_PER_TEXT,
  type ThreadKind,
} from './rules.ts';

/** What a new thread is put to, and its first words. */
export interface Beginning {
  seat: string;
  text: string;
  language: string;
  kind: ThreadKind;
  block: string | null;
  anchor: Anchor | null;
  quote: string | null;
  body: string;
  mentions: readonly string[];
  /** Of the device that may have to send it again. */
  key?: string | null;
}

/**
 * Begins a thread. What it was put to is kept as its writer saw it; where that stands now, the words say. Sent again
 * under the same key it is the thread that was begun.
 */
export async function beginThread(platform: Platform, viewer: Viewer, input: Beginning): Promise<Thread> {
  const asked = parse(beginning, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    const sent = { text, acting, key: asked.key };
    const before = await madeBefore(tx, sent);
    if (before !== null) return requireThread(tx.db, before);
    authorize(mayComment(acting, text, asked.kind, tx.now));
    if (!text.languages.includes(asked.language))
      throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
    if (asked.block !== null) await requireBlock(tx, text.id, asked.block);
    const statement = await commentedStatement(tx, text);
    const people = await requireMentionable(tx, acting, text, asked.mentions);
    requireRoom({ count: await countThreadsOf(tx.db, text.id) }, THREADS_PER_TEXT);
    const id = tx.platform.newId();
    const { round } = text;
    await tx.db
      .insertInto('threads')
      .values({
        id,
        coalition_id: text.coalitionId,
        text_id: text.id,
        language: asked.language,
        kind: asked.kind,
        round_id: round !== null && round.closesAt > tx.now ? round.id : null,
        block_id: asked.block,
        anchor: asked.anchor === null ? null : JSON.stringify(asked.anchor),
        quote: asked.quote,
        seat_id: acting.seat.id,
        at: tx.now,
        resolved_at: null,
        resolved_by_seat_id: null,
        answer: null,
        answer_note: null,
        answered_by_seat_id: null,
        answered_at: null,
      })
      .execute();
    await noteMade(tx, sent, id);
    const commentId = await say(tx, acting, text, { thread: id, body: asked.body });
    await mention(tx, people, { statement, threadId: id, commentId });
    await tell(tx, statement, acting, asked.kind === 'red-line' ? 'red-line-drawn' : 'begun');
    return requireThread(tx.db, id);
  });
}

/** The paragraph that is commented stands in the text, in any of its languages. */
async function requireBlock(tx: Tx, textId: string, block: string): Promise<void> {
  const { blocks } = await readMarkedText(tx.db, textId);
  if (!Object.values(blocks).some((list) => list.some(({ id }) => id === block)))
    throw new Conflict('words-changed');
}

/** Says something more in a thread that nobody has resolved. */
export async function replyToThread(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; thread: string; body: string; mentions: readonly string[] },
): Promise<Thread> {
  const asked = parse(replying, input);
  return transact(platform, async (tx) => {
    const { text, thread, acting } = await lockThread(tx, viewer, asked);
    authorize(mayReply(acting, text, thread, tx.now));
    if (thread.resolved !== null) throw new Conflict('thread-resolved');
    const statement = await commentedStatement(tx, text);
    const people = await requireMentionable(tx, acting, text, asked.mentions);
    requireRoom({ count: thread.comments.length }, COMMENTS_PER_THREAD);
    const commentId = await say(tx, acting, text, { thread: thread.id, body: asked.body });
    await mention(tx, people, { statement, threadId: thread.id, commentId });
    await tell(tx, statement, acting, 'replied');
    return requireThread(tx.db, thread.id);
  });
}

/** Takes one's own words back: that something was said here stays. A thread in which nothing is left is resolved. */
export async function removeComment(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; comment: string },
): Promise<Thread> {
  const asked = parse(removing, input);
  return transact(platform, async (tx) => {
    const threadId = await threadOfComment(tx.db, asked.comment);
    const { text, thread, acting } = await lockThread(tx, viewer, { seat: asked.seat, thread: threadId });
    const comment = thread.comments.find(({ id }) => id === asked.comment)!;
    authorize(mayRemoveComment(acting, text, comment));
    if (comment.removedAt !== null) throw new Conflict('comment-removed');
    await tx.db
      .updateTable('comments')
      .set({ body: '', removed_at: tx.now })
      .where('id', '=', comment.id)
      .execute();
    await forgetReadings(tx, text.coalitionId, comment.body);
    await forgetReturned(tx, text.id, comment);
    const left = thread.comments.some(({ id, removedAt }) => id !== comment.id && removedAt === null);
    if (!left && thread.resolved === null)
      await tx.db
        .updateTable('threads')
        .set({ resolved_at: tx.now, resolved_by_seat_id: acting.seat.id })
        .where('id', '=', thread.id)
        .execute();
    await tell(tx, await commentedStatement(tx, text), acting, 'removed');
    return requireThread(tx.db, thread.id);
  });
}

/** Locks the text of a thread and reads both, and the viewer by the seat they named, as they stand now. */
export async function lockThread(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; thread: string },
): Promise<{ text: Text; thread: Thread; acting: Acting }> {
  const textId = await textOfThread(tx.db, asked.thread);
  const { text, acting } = await lockText(tx, viewer, { seat: asked.seat, text: textId });
  return { text, acting, thread: await requireThread(tx.db, asked.thread) };
}

/** The statement that owns the text: comments are read on its page. */
export async function commentedStatement(tx: Tx, text: Text): Promise<Statement> {
  const [statement] = await statementsOfTexts(tx.db, [text.id]);
  if (!statement) throw new Conflict('comments-on-statements');
  return statement;
}

/** Tells of an act on comments. The log holds nothing of what was said. */
export async function tell(tx: Tx, statement: Statement, acting: Acting, act: string): Promise<void> {
  const { textId: id, coalitionId } = statement;
  await recordOnText(tx, { id, coalitionId }, acting, `comment.${act}`);
  tx.announce(`text:${id}`, 'comments');
}

/** Writes one comment, unless its seat has written very many within the hour. */
async function say(
  tx: Tx,
  acting: Acting,
  text: Text,
  { thread, body }: { thread: string; body: string },
): Promise<string> {
  const within = await countCommentsBy(tx.db, acting.seat.id, later(tx.now, -HOUR));
  if (within >= COMMENTS_PER_HOUR) throw new Conflict('comments-too-fast');
  const id = tx.platform.newId();
  await tx.db
    .insertInto('comments')
    .values({
      id,
      coalition_id: text.coalitionId,
      thread_id: thread,
      seat_id: acting.seat.id,
      body,
      at: tx.now,
      removed_at: null,
    })
    .execute();
  return id;
}
