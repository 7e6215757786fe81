import { authorize } from '../../authorize.ts';
import { Conflict } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { changeText, newClient } from '../co-editing/change-text.ts';
import { clientsOf } from '../co-editing/reads.ts';
import { typing } from '../co-editing/typing.ts';
import { mayEditText } from '../policy.ts';
import { requireText, type Text } from '../reads.ts';
import { recordByAuthor } from './actions-record.ts';
import { noPieces, piecesOf, type Pieces } from './pieces.ts';
import { placesOf, standingIn } from './places.ts';
import { putBack } from './put-back.ts';
import { requireSuggestionRows } from './reads.ts';
import { seenOf } from './seen.ts';
import { decidingSuggestions, takingSuggestions } from './rules.ts';
import { settle } from './settle.ts';
import { markedIn } from './words-in-doc.ts';

/**
 * Accepts or declines suggestions, all in one row of the text's log. Those that are open no longer are passed over;
 * where none is, or where one proposes something else than was read, it is a conflict. One of others that stood only on words that went is decided with them.
 */
export async function decideSuggestions(
  platform: Platform,
  viewer: Viewer,
  input: {
    seat: string;
    text: string;
    suggestions: readonly string[];
    /** What each of them proposed when it was read, in the same order. */
    seen: readonly string[];
    accept: boolean;
    note?: string | null;
  },
): Promise<Text> {
  const asked = parse(decidingSuggestions, input);
  const seen = new Map(input.suggestions.map((id, at) => [id, asked.seen[at]]));
  return typing(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayEditText(acting, text));
    const rows = await requireSuggestionRows(tx.db, text.id, asked.suggestions);
    let settled: Settled[] = [];
    await changeText(tx, {
      textId: text.id,
      seatId: acting.seat.id,
      frees: true,
      change: (doc) => {
        settled = settleIn(doc, text.languages, { ...asked, seen });
      },
    });
    for (const { id, accepted, pieces } of settled)
      await tx.db
        .updateTable('suggestions')
        .set({
          decision: accepted ? 'accepted' : 'declined',
          decided_by_seat_id: acting.seat.id,
          decided_at: tx.now,
          decision_note: asked.suggestions.includes(id) ? asked.note : null,
          pieces: JSON.stringify(pieces),
        })
        .where('text_id', '=', text.id)
        .where('id', '=', id)
        .execute();
    const decided = rows.filter(({ id }) => settled.some((one) => one.id === id));
    const act = asked.accept ? 'suggestion.accepted' : 'suggestion.declined';
    await recordByAuthor(tx, text, acting, act, decided);
    tx.announce(`text:${text.id}`, 'suggestions');
    return requireText(tx.db, text.id);
  });
}

interface Settled {
  id: string;
  accepted: boolean;
  pieces: Pieces;
}

type Doc = Parameters<typeof settle>[0];

function settleIn(
  doc: Doc,
  languages: readonly string[],
  {
    suggestions,
    accept,
    seen,
  }: { suggestions: readonly string[]; accept: boolean; seen: ReadonlyMap<string, string | undefined> },
): Settled[] {
  const before = markedIn(doc, languages);
  const places = placesOf(before);
  const open = suggestions.filter((id) => places.has(id));
  if (open.length === 0) throw new Conflict('suggestion-settled');
  if (open.some((id) => seenOf(places.get(id)!) !== seen.get(id))) throw new Conflict('suggestion-changed');
  const pieces = settle(doc, new Set(open), accept);
  const standing = standingIn(markedIn(doc, languages));
  const gone = [...pieces.keys()].filter((id) => !standing.has(id));
  return gone.map((id) => {
    const own = places.get(id) ?? [];
    const struckOnly = own.every(({ put, reformats }) => put === '' && reformats.length === 0);
    return {
      id,
      accepted: open.includes(id) ? accept : struckOnly,
      pieces: { ...pieces.get(id)!, places: own },
    };
  });
}

/** Undoes what was decided: the suggestions stand in the words again, open, under the same ids. */
export async function undoSuggestionDecisions(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; suggestions: readonly string[] },
): Promise<Text> {
  const asked = parse(takingSuggestions, input);
  return typing(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayEditText(acting, text));
    const rows = await requireSuggestionRows(tx.db, text.id, asked.suggestions);
    if (rows.some(({ decision }) => decision === null)) throw new Conflict('suggestion-not-decided');
    if (rows.some(({ decision }) => decision === 'gone')) throw new Conflict('suggestion-place-gone');
    const authors = await clientsOf(tx.db, text.id);
    let standing: string[] = [];
    await changeText(tx, {
      textId: text.id,
      seatId: acting.seat.id,
      change: (doc) => {
        const before = standingIn(markedIn(doc, text.languages));
        if (rows.some(({ id }) => before.has(id))) throw new Conflict('suggestion-not-decided');
        const own = doc.clientID;
        const clients = new Map<string, number>();
        const there = putBack(
          doc,
          rows.map(({ pieces }) => (pieces === null ? noPieces() : piecesOf(pieces))),
          (client) => (doc.clientID = clientFor(tx, authors.get(client)?.seatId, clients) ?? own),
        );
        doc.clientID = own;
        if (!there) throw new Conflict('suggestion-place-gone');
        standing = [...standingIn(markedIn(doc, text.languages))];
        return new Map([...clients].map(([seatId, client]) => [client, seatId]));
      },
    });
    await tx.db
      .updateTable('suggestions')
      .set({
        decision: null,
        decided_by_seat_id: null,
        decided_at: null,
        decision_note: null,
        pieces: null,
      })
      .where('text_id', '=', text.id)
      .where('id', 'in', [...standing, ''])
      .where('decision', 'is not', null)
      .execute();
    await recordByAuthor(tx, text, acting, 'suggestion.reopened', rows);
    tx.announce(`text:${text.id}`, 'suggestions');
    return requireText(tx.db, text.id);
  });
}

/** Words that are put back stay their author's: written under a client of their seat. */
function clientFor(tx: Tx, seatId: string | undefined, clients: Map<string, number>): number | undefined {
  if (seatId === undefined) return undefined;
  const client = clients.get(seatId) ?? newClient(tx);
  clients.set(seatId, client);
  return client;
}
