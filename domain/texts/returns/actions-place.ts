import type { Acting } from '../../accounts/acting-seat.ts';
import { Conflict, Invalid } from '../../errors.ts';
import { parse } from '../../input.ts';
import { returnWords } from '../../words/returns.ts';
import type { Tx } from '../../transaction.ts';
import { storeAmendment } from '../amendments/actions.ts';
import { compose } from '../amendments/compose.ts';
import { numbersTaken } from '../amendments/reads.ts';
import { MOST_AMENDMENTS, proposing } from '../amendments/rules.ts';
import type { Anchor } from '../comments/anchor.ts';
import { countThreadsOf, threadsOf } from '../comments/reads.ts';
import { COMMENTS_PER_THREAD, THREADS_PER_TEXT } from '../comments/rules.ts';
import type { Text } from '../reads.ts';
import { newBlockId, type Block } from '../schema.ts';
import { partsOf } from './comment-parts.ts';
import type { Returned, Why } from './plan-model.ts';

/** What a change became, or why it waits. */
export interface Outcome {
  why: Why;
  amendmentId?: string;
  threadId?: string;
  commentId?: string;
}

/** Whose words are brought in, by whom, into what. */
export interface Bringing {
  text: Text;
  acting: Acting;
  language: string;
  author: string;
}

/** A change of a whole paragraph, as an amendment of who brought it; the reason says whose it is. */
export async function placeParagraph(
  tx: Tx,
  { text, acting, language, author }: Bringing,
  said: Extract<Returned, { kind: 'paragraph' }>,
  { block, blocks }: { block: string | null; blocks: Readonly<Record<string, readonly Block[]>> },
): Promise<Outcome> {
  const { act, words, seen, after, shape } = said;
  const writes = act === 'insert' || act === 'replace';
  const reason = returnWords[language === 'en' ? 'en' : 'es'].reason(author);
  try {
    const asked = parse(proposing, {
      ...{ seat: acting.seat.id, text: text.id, language, kind: act, block, after, reason },
      shape: act === 'insert' || act === 'retype' ? shape : null,
      words: writes ? words : null,
      seen: seen ?? null,
    });
    const taken = await numbersTaken(tx.db, text.id, null);
    if (taken.count >= MOST_AMENDMENTS) return { why: 'no-room' };
    const composed = compose(
      asked,
      blocks,
      newBlockId((length) => tx.platform.randomBytes(length)),
    );
    const amendment = await storeAmendment(tx, text, acting, { ...asked, number: taken.last + 1, composed });
    return { why: null, amendmentId: amendment.id };
  } catch (error) {
    if (error instanceof Conflict) return { why: 'words-changed' };
    if (!(error instanceof Invalid)) throw error;
    const tooLong = error.faults.some(({ word }) => word === 'too-long');
    return {
      why: tooLong ? 'too-long' : block === null && act !== 'insert' ? 'no-paragraph' : 'words-changed',
    };
  }
}

/** A comment, in a thread of its own or in the one it answers; a long one in several. */
export async function placeComment(
  tx: Tx,
  { text, acting, language }: Bringing,
  said: { body: string; quote: string | null },
  where: { block: string | null; anchor: Anchor | null; thread: string | null; newId: () => string },
): Promise<Outcome> {
  const [known] = where.thread === null ? [] : await threadsOf(tx.db, { threads: [where.thread] });
  const thread = known?.textId === text.id ? known : undefined;
  const parts = partsOf(said.body);
  if ((thread?.comments.length ?? 0) + parts.length > COMMENTS_PER_THREAD) return { why: 'no-room' };
  if (!thread && (await countThreadsOf(tx.db, text.id)) >= THREADS_PER_TEXT) return { why: 'no-room' };
  const threadId = thread?.id ?? where.newId();
  const about = { coalition_id: text.coalitionId, seat_id: acting.seat.id, at: tx.now };
  if (!thread)
    await tx.db
      .insertInto('threads')
      .values({
        ...about,
        ...{ id: threadId, text_id: text.id, language, kind: 'comment' },
        round_id: text.round !== null && text.round.closesAt > tx.now ? text.round.id : null,
        block_id: where.block,
        anchor: where.anchor === null || said.quote === null ? null : JSON.stringify(where.anchor),
        quote: where.block === null ? null : said.quote,
        ...{ resolved_at: null, resolved_by_seat_id: null, answer: null, answer_note: null },
        ...{ answered_by_seat_id: null, answered_at: null },
      })
      .execute();
  const ids = parts.map(() => where.newId());
  await tx.db
    .insertInto('comments')
    .values(
      parts.map((body, index) => ({
        ...about,
        id: ids[index]!,
        thread_id: threadId,
        body,
        removed_at: null,
      })),
    )
    .execute();
  return { why: null, threadId, commentId: ids[0]! };
}
