import { authorize } from '../../authorize.ts';
import { Conflict } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { transact } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { commentedStatement, lockThread, tell } from './actions.ts';
import { mayAnswerThread, maySettleThread } from './policy.ts';
import { requireThread, type Thread } from './reads.ts';
import { answering, threadStep, type Answer } from './rules.ts';

type Step = { seat: string; thread: string };

/** Puts a thread aside: nothing more is to be done about it. */
export async function resolveThread(platform: Platform, viewer: Viewer, input: Step): Promise<Thread> {
  return settle(platform, viewer, input, true);
}

/** Takes a resolved thread up again. */
export async function reopenThread(platform: Platform, viewer: Viewer, input: Step): Promise<Thread> {
  return settle(platform, viewer, input, false);
}

async function settle(platform: Platform, viewer: Viewer, input: Step, done: boolean): Promise<Thread> {
  const asked = parse(threadStep, input);
  return transact(platform, async (tx) => {
    const { text, thread, acting } = await lockThread(tx, viewer, asked);
    authorize(maySettleThread(acting, text, thread));
    if ((thread.resolved !== null) === done) throw new Conflict(done ? 'thread-resolved' : 'thread-open');
    if (!done && thread.comments.every(({ removedAt }) => removedAt !== null))
      throw new Conflict('comment-removed');
    await tx.db
      .updateTable('threads')
      .set({ resolved_at: done ? tx.now : null, resolved_by_seat_id: done ? acting.seat.id : null })
      .where('id', '=', thread.id)
      .execute();
    await tell(tx, await commentedStatement(tx, text), acting, done ? 'resolved' : 'reopened');
    return requireThread(tx.db, thread.id);
  });
}

/** What those who draft say to a thread; until the text is closed they may say otherwise. */
export async function answerThread(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; thread: string; answer: Answer; note: string | null },
): Promise<Thread> {
  const asked = parse(answering, input);
  return transact(platform, async (tx) => {
    const { text, thread, acting } = await lockThread(tx, viewer, asked);
    authorize(mayAnswerThread(acting, text));
    await tx.db
      .updateTable('threads')
      .set({
        answer: asked.answer,
        answer_note: asked.note,
        answered_by_seat_id: acting.seat.id,
        answered_at: tx.now,
      })
      .where('id', '=', thread.id)
      .execute();
    await tell(tx, await commentedStatement(tx, text), acting, 'answered');
    return requireThread(tx.db, thread.id);
  });
}

/** Whoever was mentioned in a thread has it before them: it waits for them no longer. */
export async function markMentionsSeen(platform: Platform, viewer: Viewer, input: Step): Promise<Thread> {
  const asked = parse(threadStep, input);
  return transact(platform, async (tx) => {
    const { thread, acting } = await lockThread(tx, viewer, asked);
    const own = thread.comments.flatMap(({ id, mentions }) =>
      mentions
        .filter(({ personId, seenAt }) => personId === acting.personId && seenAt === null)
        .map(({ seatId }) => ({ id, seatId })),
    );
    for (const { id, seatId } of own)
      await tx.db
        .updateTable('comment_mentions')
        .set({ seen_at: tx.now })
        .where('comment_id', '=', id)
        .where('seat_id', '=', seatId)
        .execute();
    if (own.length > 0) tx.announce(`person:${acting.personId}`, 'mentions-seen');
    return requireThread(tx.db, thread.id);
  });
}
