import type { Acting } from '../../accounts/acting-seat.ts';
import type { Tx } from '../../transaction.ts';
import { recordOnText } from '../actions-tell.ts';
import { changeText } from '../co-editing/change-text.ts';
import { presentWords } from '../amendments/reads-words.ts';
import { loadDoc } from '../co-editing/candidate.ts';
import { storedText } from '../co-editing/reads.ts';
import type { Text } from '../reads.ts';
import { standingIn } from '../suggestions/places.ts';
import { suggestionsBy } from '../suggestions/reads.ts';
import { SUGGESTIONS_PER_SEAT, SUGGESTIONS_PER_TEXT } from '../suggestions/rules.ts';
import { markedIn, newSuggestionId } from '../suggestions/words-in-doc.ts';
import { placeComment, placeParagraph, type Outcome } from './actions-place.ts';
import { partsOf } from './comment-parts.ts';
import { anchorIn, placeWords, type PlacedWords } from './place-words.ts';
import type { PlannedChange, Returned } from './plan-model.ts';

/** Into what changes are brought, and by whom. */
export interface Into {
  text: Text;
  acting: Acting;
  language: string;
}

/** The columns of a change that say what it became. */
export interface Became {
  state: 'placed' | 'waiting';
  why: string | null;
  suggestion_id: string | null;
  amendment_id: string | null;
  thread_id: string | null;
  comment_id: string | null;
}

/** Gives every change that has a place its place: paragraphs and comments first, as the words they are about stand. */
export async function placeAll(
  tx: Tx,
  into: Into,
  changes: readonly PlannedChange[],
  words: boolean,
): Promise<Became[]> {
  const outcomes: Outcome[] = changes.map(({ why }) => ({ why }));
  const { blocks } = await presentWords(tx.db, into.text);
  const about = (author: string) => ({ ...into, author });
  for (const [index, { why, said, author, block }] of changes.entries())
    if (why === null && said.kind === 'paragraph')
      outcomes[index] = await placeParagraph(tx, about(author), said, { block, blocks });
  await placeComments(tx, into, changes, outcomes);
  const suggestions = words ? await suggest(tx, into, changes) : new Map<number, string>();
  changes.forEach(({ why, said }, index) => {
    const isWords = said.kind === 'words' || said.kind === 'look';
    if (isWords && why === null && !suggestions.has(index))
      outcomes[index] = { why: words ? 'words-changed' : 'no-room' };
  });
  return outcomes.map(({ why, amendmentId = null, threadId = null, commentId = null }, index) => ({
    state: why === null ? 'placed' : 'waiting',
    why,
    suggestion_id: suggestions.get(index) ?? null,
    amendment_id: amendmentId,
    thread_id: threadId,
    comment_id: commentId,
  }));
}

/** An answer comes after what it answers. */
async function placeComments(
  tx: Tx,
  into: Into,
  changes: readonly PlannedChange[],
  outcomes: Outcome[],
): Promise<void> {
  const { text, language } = into;
  const doc = loadDoc(await storedText(tx.db, text.id));
  const newId = idsInOrder(tx, changes);
  const threads = new Map<string, string>();
  let placed = 0;
  const place = async (
    index: number,
    said: Extract<Returned, { kind: 'comment' }>,
    thread: string | null,
  ) => {
    const { block, author } = changes[index]!;
    const { from, to } = said;
    const anchor = block === null ? null : anchorIn(doc, { language, block, from, to });
    const outcome = await placeComment(tx, { ...into, author }, said, { block, anchor, thread, newId });
    outcomes[index] = outcome;
    if (outcome.threadId !== undefined) threads.set(said.id, outcome.threadId);
    if (outcome.why === null) placed += 1;
  };
  const comments = changes.flatMap(({ said, why }, index) =>
    said.kind === 'comment' ? [{ index, said, why }] : [],
  );
  for (const { index, said, why } of comments)
    if (why === null && (said.answers === null || 'thread' in said.answers))
      await place(index, said, said.answers?.thread ?? null);
  for (const { index, said, why } of comments)
    if (why === null && said.answers !== null && 'key' in said.answers) {
      const thread = threads.get(said.answers.key);
      if (thread === undefined) outcomes[index] = { why: 'no-paragraph' };
      else await place(index, said, thread);
    }
  doc.destroy();
  if (placed === 0) return;
  await recordOnText(tx, text, into.acting, 'comment.begun');
  tx.announce(`text:${text.id}`, 'comments');
}

/** Ids for all that is said, so that what was said later comes later though it comes in at one moment. */
function idsInOrder(tx: Tx, changes: readonly PlannedChange[]): () => string {
  const needed = changes.flatMap(({ said }) =>
    said.kind === 'comment' ? [said, ...partsOf(said.body)] : [],
  );
  const ids = needed.map(() => tx.platform.newId()).sort();
  return () => ids.shift()!;
}

/** The changes of words, each as a suggestion, as far as there is room; answers which became which. */
async function suggest(tx: Tx, { text, acting, language }: Into, changes: readonly PlannedChange[]) {
  const wanted = changes.flatMap(({ said, why, block }, index): (PlacedWords & { index: number })[] =>
    why === null && block !== null && (said.kind === 'words' || said.kind === 'look')
      ? [{ index, block, said, suggestion: newSuggestionId((length) => tx.platform.randomBytes(length)) }]
      : [],
  );
  const made = new Map<number, string>();
  if (wanted.length === 0) return made;
  const own = await suggestionsBy(tx.db, text.id, [acting.seat.id]);
  await changeText(tx, {
    textId: text.id,
    seatId: acting.seat.id,
    change(doc) {
      const open = standingIn(markedIn(doc, text.languages));
      const room = Math.min(
        SUGGESTIONS_PER_TEXT - open.size,
        SUGGESTIONS_PER_SEAT - own.filter((id) => open.has(id)).length,
      );
      const fitting = wanted.slice(0, Math.max(0, room));
      const left = placeWords(doc, language, fitting);
      for (const { index, suggestion } of fitting) if (!left.has(suggestion)) made.set(index, suggestion);
    },
  });
  const nothing = { decision: null, decided_by_seat_id: null, decided_at: null, decision_note: null };
  for (const id of made.values())
    await tx.db
      .insertInto('suggestions')
      .values({
        ...{ coalition_id: text.coalitionId, text_id: text.id, id, seat_id: acting.seat.id, at: tx.now },
        ...{ reason: null, pieces: null, ...nothing },
      })
      .execute();
  if (made.size > 0) await recordOnText(tx, text, acting, 'suggestion.made');
  tx.announce(`text:${text.id}`, 'suggestions');
  return made;
}
