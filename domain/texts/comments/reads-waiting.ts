import type { Reader } from '../../../db/store.ts';
import type { Viewer } from '../../viewer.ts';
import { answersFor } from './policy.ts';
import { mayReadText } from '../policy.ts';
import { textsById } from '../reads.ts';
import { threadsOf, type Thread } from './reads.ts';

/** What of comments waits for one person in a coalition. */
export interface CommentsWaiting {
  /** Threads in which they are mentioned and have not looked since, the oldest mention first. */
  mentioned: Thread[];
  /** Texts they answer for, with how many open threads of others have no answer yet. */
  unanswered: { statementId: string; threads: number }[];
}

/** The most that one page tells of mentions. */
const MOST = 20;

/** Mentions the viewer has not seen, where they may still read; and what those who draft have not answered. */
export async function commentsWaitingFor(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
): Promise<CommentsWaiting> {
  return {
    mentioned: await mentionsOf(db, viewer, coalitionId),
    unanswered: await unanswered(db, viewer, coalitionId),
  };
}

async function mentionsOf(db: Reader, viewer: Viewer, coalitionId: string): Promise<Thread[]> {
  if (viewer.personId === null) return [];
  const rows = await db
    .selectFrom('comment_mentions')
    .innerJoin('seats', 'seats.id', 'comment_mentions.seat_id')
    .innerJoin('comments', 'comments.id', 'comment_mentions.comment_id')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .where('comment_mentions.coalition_id', '=', coalitionId)
    .where('seats.person_id', '=', viewer.personId)
    .where('comment_mentions.seen_at', 'is', null)
    .where('comments.removed_at', 'is', null)
    .select(['comments.at', 'threads.id', 'threads.text_id'])
    .orderBy('comments.at')
    .limit(MOST * 5)
    .execute();
  const texts = await textsById(db, [...new Set(rows.map((row) => row.text_id))]);
  const readable = new Set(texts.filter((text) => mayReadText(viewer, text).allowed).map(({ id }) => id));
  const ids = [...new Set(rows.filter((row) => readable.has(row.text_id)).map((row) => row.id))];
  const threads = await threadsOf(db, { threads: ids.slice(0, MOST) });
  return ids.flatMap((id) => threads.find((thread) => thread.id === id) ?? []);
}

async function unanswered(db: Reader, viewer: Viewer, coalitionId: string) {
  if (viewer.personId === null) return [];
  const rows = await db
    .selectFrom('threads')
    .innerJoin('texts', 'texts.id', 'threads.text_id')
    .innerJoin('statements', 'statements.text_id', 'texts.id')
    .innerJoin('seats', 'seats.id', 'threads.seat_id')
    .where('seats.person_id', '<>', viewer.personId)
    .where('threads.coalition_id', '=', coalitionId)
    .where('texts.state', '=', 'open')
    .where('threads.resolved_at', 'is', null)
    .where('threads.answer', 'is', null)
    .groupBy(['threads.text_id', 'statements.id'])
    .select((eb) => ['threads.text_id', 'statements.id', eb.fn.countAll<number | string>().as('count')])
    .orderBy('threads.text_id')
    .execute();
  const texts = await textsById(
    db,
    rows.map((row) => row.text_id),
  );
  const theirs = new Set(texts.filter((text) => answersFor(viewer, text)).map(({ id }) => id));
  return rows
    .filter((row) => theirs.has(row.text_id))
    .map((row) => ({ statementId: row.id, threads: Number(row.count) }));
}
