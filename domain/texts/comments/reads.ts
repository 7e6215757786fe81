import type { Reader, Writer } from '../../../db/store.ts';
import { NotFound } from '../../errors.ts';
import type { Instant } from '../../platform.ts';
import type { Anchor } from './anchor.ts';
import type { Answer, ThreadKind } from './rules.ts';

/** Somebody named in a comment. */
export interface Mention {
  seatId: string;
  personId: string;
  seenAt: Instant | null;
}

export interface Comment {
  id: string;
  threadId: string;
  seatId: string;
  personId: string;
  /** '' once it was removed. */
  body: string;
  at: Instant;
  removedAt: Instant | null;
  mentions: Mention[];
}

/** A thread without what was said in it. */
export interface ThreadHead {
  id: string;
  coalitionId: string;
  textId: string;
  language: string;
  kind: ThreadKind;
  /** The round that was open when it was begun. */
  round: { id: string; number: number; kind: 'comments' | 'red-lines' } | null;
  /** Null: on the whole text. */
  blockId: string | null;
  /** Null: on the whole block. */
  anchor: Anchor | null;
  quote: string | null;
  seatId: string;
  personId: string;
  at: Instant;
  resolved: { seatId: string; at: Instant } | null;
  answer: { answer: Answer; note: string | null; seatId: string; at: Instant } | null;
}

/** A thread with what was said in it, the oldest first. */
export interface Thread extends ThreadHead {
  comments: Comment[];
}

/** The threads of texts, of one block of theirs, or by their ids. */
type Where = { texts: readonly string[]; block?: string } | { threads: readonly string[] };

/** Threads with all that was said in them, in the order they were begun. */
export async function threadsOf(db: Reader | Writer, where: Where): Promise<Thread[]> {
  const heads = await threadHeads(db, where);
  const ids = heads.map(({ id }) => id);
  const comments = await commentsOf(db, ids);
  return heads.map((head) => ({ ...head, comments: comments.get(head.id)! }));
}

/** Threads without what was said in them, in the order they were begun. */
export async function threadHeads(db: Reader | Writer, where: Where): Promise<ThreadHead[]> {
  const ids = 'texts' in where ? where.texts : where.threads;
  if (ids.length === 0) return [];
  let query = db
    .selectFrom('threads')
    .innerJoin('seats', 'seats.id', 'threads.seat_id')
    .leftJoin('rounds', 'rounds.id', 'threads.round_id')
    .where('texts' in where ? 'threads.text_id' : 'threads.id', 'in', ids)
    .selectAll('threads')
    .select(['seats.person_id', 'rounds.number as round_number', 'rounds.kind as round_kind'])
    .orderBy('threads.at')
    .orderBy('threads.id');
  if ('texts' in where && where.block !== undefined)
    query = query.where('threads.block_id', '=', where.block);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    coalitionId: row.coalition_id,
    textId: row.text_id,
    language: row.language,
    kind: row.kind,
    round:
      row.round_id === null || row.round_number === null || row.round_kind === null
        ? null
        : { id: row.round_id, number: row.round_number, kind: row.round_kind },
    blockId: row.block_id,
    anchor: row.anchor === null ? null : (JSON.parse(row.anchor) as Anchor),
    quote: row.quote,
    seatId: row.seat_id,
    personId: row.person_id,
    at: row.at,
    resolved: row.resolved_at === null ? null : { seatId: row.resolved_by_seat_id!, at: row.resolved_at },
    answer:
      row.answer === null
        ? null
        : {
            answer: row.answer,
            note: row.answer_note,
            seatId: row.answered_by_seat_id!,
            at: row.answered_at!,
          },
  }));
}

/** The thread, or NotFound. Whether the viewer may know of it is for its text to say. */
export async function requireThread(db: Reader | Writer, id: string): Promise<Thread> {
  const [thread] = await threadsOf(db, { threads: [id] });
  if (!thread) throw new NotFound();
  return thread;
}

/** The thread a comment is in; '' where there is no such comment. */
export async function threadOfComment(db: Reader | Writer, commentId: string): Promise<string> {
  const row = await db
    .selectFrom('comments')
    .where('id', '=', commentId)
    .select('thread_id')
    .executeTakeFirst();
  return row?.thread_id ?? '';
}

/** The text a thread is on; '' where there is no such thread. */
export async function textOfThread(db: Reader | Writer, threadId: string): Promise<string> {
  const row = await db.selectFrom('threads').where('id', '=', threadId).select('text_id').executeTakeFirst();
  return row?.text_id ?? '';
}

/** How many threads of each text nobody has resolved. */
export async function openThreadsOf(db: Reader, textIds: readonly string[]): Promise<Map<string, number>> {
  if (textIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('threads')
    .where('text_id', 'in', textIds)
    .where('resolved_at', 'is', null)
    .groupBy('text_id')
    .select((eb) => ['text_id', eb.fn.countAll<number | string>().as('count')])
    .execute();
  return new Map(rows.map((row) => [row.text_id, Number(row.count)]));
}

/** In which threads of a text a person has written, and in which they are mentioned. */
export interface OwnThreads {
  written: ReadonlySet<string>;
  mentioned: ReadonlySet<string>;
}

/** Words somebody took back count as written; a mention in them is none. */
export async function ownThreadsIn(
  db: Reader | Writer,
  textId: string,
  personId: string | null,
): Promise<OwnThreads> {
  if (personId === null) return { written: new Set(), mentioned: new Set() };
  const ofText = db
    .selectFrom('threads')
    .innerJoin('comments', 'comments.thread_id', 'threads.id')
    .where('threads.text_id', '=', textId)
    .select('threads.id')
    .distinct();
  const written = await ofText
    .innerJoin('seats', 'seats.id', 'comments.seat_id')
    .where('seats.person_id', '=', personId)
    .execute();
  const mentioned = await ofText
    .innerJoin('comment_mentions', 'comment_mentions.comment_id', 'comments.id')
    .innerJoin('seats', 'seats.id', 'comment_mentions.seat_id')
    .where('seats.person_id', '=', personId)
    .where('comments.removed_at', 'is', null)
    .execute();
  return {
    written: new Set(written.map(({ id }) => id)),
    mentioned: new Set(mentioned.map(({ id }) => id)),
  };
}

/** How many threads a text has. */
export async function countThreadsOf(db: Reader | Writer, textId: string): Promise<number> {
  const { count } = await db
    .selectFrom('threads')
    .where('text_id', '=', textId)
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many comments a seat has written since; what it only brought in with a file is none of them. */
export async function countCommentsBy(db: Reader | Writer, seatId: string, since: Instant): Promise<number> {
  const written = await db
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .where('comments.seat_id', '=', seatId)
    .where('comments.at', '>', since)
    .select(['comments.id', 'comments.thread_id', 'comments.at', 'threads.text_id'])
    .execute();
  const texts = [...new Set(written.map(({ text_id }) => text_id))];
  if (texts.length === 0) return 0;
  const rows = await db
    .selectFrom('returned_changes')
    .where('text_id', 'in', texts)
    .where('comment_id', 'is not', null)
    .select('comment_id')
    .execute();
  const known = new Set(rows.map(({ comment_id }) => comment_id));
  // What was too long for one comment went on in others, at the same moment.
  const momentOf = ({ thread_id, at }: { thread_id: string; at: Instant }) => `${thread_id} ${at}`;
  const brought = new Set(written.filter(({ id }) => known.has(id)).map(momentOf));
  return written.filter((comment) => !brought.has(momentOf(comment))).length;
}

/** What was said in threads, the oldest first. */
export async function commentsOf(
  db: Reader | Writer,
  threadIds: readonly string[],
): Promise<Map<string, Comment[]>> {
  const byThread = new Map<string, Comment[]>(threadIds.map((id) => [id, []]));
  if (threadIds.length === 0) return byThread;
  const mentions = await mentionsIn(db, threadIds);
  const rows = await db
    .selectFrom('comments')
    .innerJoin('seats', 'seats.id', 'comments.seat_id')
    .where('comments.thread_id', 'in', threadIds)
    .selectAll('comments')
    .select('seats.person_id')
    .orderBy('comments.at')
    .orderBy('comments.id')
    .execute();
  for (const row of rows)
    byThread.get(row.thread_id)!.push({
      id: row.id,
      threadId: row.thread_id,
      seatId: row.seat_id,
      personId: row.person_id,
      body: row.body,
      at: row.at,
      removedAt: row.removed_at,
      mentions: mentions.get(row.id) ?? [],
    });
  return byThread;
}

async function mentionsIn(
  db: Reader | Writer,
  threadIds: readonly string[],
): Promise<Map<string, Mention[]>> {
  const rows = await db
    .selectFrom('comment_mentions')
    .innerJoin('comments', 'comments.id', 'comment_mentions.comment_id')
    .innerJoin('seats', 'seats.id', 'comment_mentions.seat_id')
    .where('comments.thread_id', 'in', threadIds)
    .where('comments.removed_at', 'is', null)
    .select([
      'comment_mentions.comment_id',
      'comment_mentions.seat_id',
      'comment_mentions.seen_at',
      'seats.person_id',
    ])
    .orderBy('comment_mentions.seat_id')
    .execute();
  const byComment = new Map<string, Mention[]>();
  for (const row of rows) {
    const mention = { seatId: row.seat_id, personId: row.person_id, seenAt: row.seen_at };
    byComment.set(row.comment_id, [...(byComment.get(row.comment_id) ?? []), mention]);
  }
  return byComment;
}
