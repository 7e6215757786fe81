import * as Y from 'yjs';
import { authorize } from '../../authorize.ts';
import { Conflict, Invalid, NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { madeBefore, noteMade } from '../actions-once.ts';
import { recordOnText } from '../actions-tell.ts';
import { blocksFromYXml } from '../blocks-in-ydoc.ts';
import { changeText } from '../co-editing/change-text.ts';
import { typing } from '../co-editing/typing.ts';
import { mayBackSuggestion, mayChangeSuggestion, maySuggest } from '../policy.ts';
import { requireText, type Text } from '../reads.ts';
import { fragmentName, plainText } from '../schema.ts';
import { recordByAuthor } from './actions-record.ts';
import { requireRoomForOne } from './actions-room.ts';
import { noPieces, type Pieces } from './pieces.ts';
import type { Place } from './place.ts';
import { placesOf } from './places.ts';
import { propose } from './propose.ts';
import { readMarkedText, requireSuggestionRows } from './reads.ts';
import { explainingSuggestion, suggestingWording, takingSuggestion, takingSuggestions } from './rules.ts';
import { seenOf } from './seen.ts';
import { settle } from './settle.ts';
import { editsOf } from './wording.ts';
import { markedIn, newSuggestionId } from './words-in-doc.ts';

/** A paragraph as it was read, and as somebody would have it. */
export interface Wording {
  seat: string;
  text: string;
  language: string;
  block: string;
  /** The accepted words of the paragraph as its writer saw them. */
  seen: string;
  wording: string;
  reason?: string | null;
  /** Of the device that may have to send it again. */
  key?: string | null;
}

/**
 * Proposes another wording of one paragraph, typed whole in a plain box: the words that differ become a suggestion like
 * any other. Answers its id. A conflict where the paragraph has changed since it was read. Sent again under the same key
 * it is the suggestion that was made.
 */
export async function suggestWording(
  platform: Platform,
  viewer: Viewer,
  input: Wording,
): Promise<{ text: Text; suggestion: string }> {
  const asked = parse(suggestingWording, input);
  return typing(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    const sent = { text, acting, key: asked.key };
    const before = await madeBefore(tx, sent);
    if (before !== null) return { text, suggestion: before };
    authorize(maySuggest(acting, text, tx.now));
    if (!text.languages.includes(asked.language))
      throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
    const requireRoomIn = await requireRoomForOne(tx, text, acting.seat.id);
    const suggestion = newSuggestionId((length) => platform.randomBytes(length));
    await changeText(tx, {
      textId: text.id,
      seatId: acting.seat.id,
      change: (doc) => {
        requireRoomIn(doc);
        proposeIn(doc, asked, suggestion);
      },
    });
    await tx.db
      .insertInto('suggestions')
      .values({
        coalition_id: text.coalitionId,
        text_id: text.id,
        id: suggestion,
        seat_id: acting.seat.id,
        at: tx.now,
        reason: asked.reason,
        decision: null,
        decided_by_seat_id: null,
        decided_at: null,
        decision_note: null,
        pieces: null,
      })
      .execute();
    await noteMade(tx, sent, suggestion);
    await recordOnText(tx, text, acting, 'suggestion.made');
    tx.announce(`text:${text.id}`, 'suggestions');
    return { text: await requireText(tx.db, text.id), suggestion };
  });
}

function proposeIn(
  doc: Y.Doc,
  { language, block, seen, wording }: Pick<Wording, 'language' | 'block' | 'seen' | 'wording'>,
  id: string,
): void {
  const fragment = doc.getXmlFragment(fragmentName(language));
  const element = fragment
    .toArray()
    .find(
      (child): child is Y.XmlElement => child instanceof Y.XmlElement && child.getAttribute('id') === block,
    );
  const now = blocksFromYXml(fragment).find((one) => one.id === block);
  if (!element || !now) throw new Conflict('words-changed');
  const words = plainText(now);
  if (words !== seen) throw new Conflict('words-changed');
  const edits = editsOf(words, spacedAs(words, wording));
  if (edits === null) throw new Invalid([{ field: 'wording', word: 'wording-lines' }]);
  if (edits.length === 0) throw new Invalid([{ field: 'wording', word: 'wording-same' }]);
  propose(
    element,
    edits.map((edit) => ({ ...edit, insert: edit.insert.normalize('NFC') })),
    id,
  );
}

/** What a box adds or loses at either end is no change. */
function spacedAs(words: string, wording: string): string {
  const [lead = ''] = /^\s*/.exec(words) ?? [];
  if (lead.length === words.length) return words + wording.trim();
  const [trail = ''] = /\s*$/.exec(words) ?? [];
  return wording.trim() === '' ? '' : lead + wording.trim() + trail;
}

/** Takes back one's own suggestions: their marks go, and with them the words they put in. */
export async function withdrawSuggestions(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; suggestions: readonly string[] },
): Promise<Text> {
  const asked = parse(takingSuggestions, input);
  return typing(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(maySuggest(acting, text, tx.now));
    const rows = await requireSuggestionRows(tx.db, text.id, asked.suggestions);
    for (const row of rows) authorize(mayChangeSuggestion(acting, text, { seatId: row.seat_id }, tx.now));
    const withdrawn = new Map<string, Pieces>();
    await changeText(tx, {
      textId: text.id,
      seatId: acting.seat.id,
      frees: true,
      change: (doc) => {
        const places = placesOf(markedIn(doc, text.languages));
        const open = asked.suggestions.filter((id) => places.has(id));
        if (open.length === 0) throw new Conflict('suggestion-settled');
        settle(doc, new Set(open), false);
        for (const id of open) withdrawn.set(id, { ...noPieces(), places: places.get(id)! });
      },
    });
    for (const [id, pieces] of withdrawn)
      await tx.db
        .updateTable('suggestions')
        .set({
          decision: null,
          decided_by_seat_id: null,
          decided_at: null,
          decision_note: null,
          pieces: JSON.stringify(pieces),
        })
        .where('text_id', '=', text.id)
        .where('id', '=', id)
        .execute();
    const gone = rows.filter(({ id }) => withdrawn.has(id));
    await recordByAuthor(tx, text, acting, 'suggestion.withdrawn', gone);
    tx.announce(`text:${text.id}`, 'suggestions');
    return requireText(tx.db, text.id);
  });
}

/** Says why one's own suggestion is made, or takes the reason away. */
export async function explainSuggestion(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; suggestion: string; reason?: string | null },
): Promise<Text> {
  const asked = parse(explainingSuggestion, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(maySuggest(acting, text, tx.now));
    const [row] = await requireSuggestionRows(tx.db, text.id, [asked.suggestion]);
    authorize(mayChangeSuggestion(acting, text, { seatId: row!.seat_id }, tx.now));
    await requireOpen(tx, text, asked.suggestion);
    await tx.db
      .updateTable('suggestions')
      .set({ reason: asked.reason })
      .where('text_id', '=', text.id)
      .where('id', '=', asked.suggestion)
      .execute();
    await recordOnText(tx, text, acting, 'suggestion.explained');
    tx.announce(`text:${text.id}`, 'suggestions');
    return text;
  });
}

/**
 * Says that the acting organisation wants a suggestion of another too, as it was read: `seen` is what it proposed then.
 * Once its author has changed it, it may be backed anew.
 */
export function backSuggestion(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; suggestion: string; seen: string },
): Promise<Text> {
  return transact(platform, async (tx) => {
    const { text, acting, row, seen } = await lockToBack(tx, viewer, input);
    if (input.seen !== seen) throw new Conflict('suggestion-changed');
    const { organizationId, id: seat_id } = acting.seat;
    const added = await tx.db
      .insertInto('suggestion_backings')
      .values({
        coalition_id: text.coalitionId,
        text_id: text.id,
        suggestion_id: row.id,
        organization_id: organizationId,
        seat_id,
        at: tx.now,
        seen,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['text_id', 'suggestion_id', 'organization_id'])
          .doUpdateSet({ seat_id, at: tx.now, seen })
          .where('suggestion_backings.seen', '!=', seen),
      )
      .returning('seat_id')
      .executeTakeFirst();
    if (!added) throw new Conflict('suggestion-backed');
    await recordByAuthor(tx, text, acting, 'suggestion.backed', [row]);
    tx.announce(`text:${text.id}`, 'suggestions');
    return text;
  });
}

/** Takes back what the acting organisation, by whichever seat, said in favour of a suggestion. */
export function unbackSuggestion(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; suggestion: string },
): Promise<Text> {
  return transact(platform, async (tx) => {
    const { text, acting, row } = await lockToBack(tx, viewer, input);
    const removed = await tx.db
      .deleteFrom('suggestion_backings')
      .where('text_id', '=', text.id)
      .where('suggestion_id', '=', row.id)
      .where('organization_id', '=', acting.seat.organizationId)
      .returning('seat_id')
      .executeTakeFirst();
    if (!removed) throw new Conflict('suggestion-not-backed');
    await recordByAuthor(tx, text, acting, 'suggestion.unbacked', [row]);
    tx.announce(`text:${text.id}`, 'suggestions');
    return text;
  });
}

async function lockToBack(tx: Tx, viewer: Viewer, input: { seat: string; text: string; suggestion: string }) {
  const asked = parse(takingSuggestion, input);
  const { text, acting } = await lockText(tx, viewer, asked);
  authorize(maySuggest(acting, text, tx.now));
  const [row] = await requireSuggestionRows(tx.db, text.id, [asked.suggestion]);
  if (!row) throw new NotFound();
  authorize(mayBackSuggestion(acting, text, { organizationId: row.organization_id }, tx.now));
  const places = await requireOpen(tx, text, row.id);
  return { text, acting, row, seen: seenOf(places) };
}

async function requireOpen(tx: Tx, text: Text, id: string): Promise<Place[]> {
  const { blocks } = await readMarkedText(tx.db, text.id);
  const places = placesOf(blocks).get(id);
  if (!places) throw new Conflict('suggestion-settled');
  return places;
}
