import * as Y from 'yjs';
import { markWords, putWords } from '../exact-words.ts';
import type { Pieces, Span } from './pieces.ts';
import { livingItems, wordsIn } from './words-in-doc.ts';

/**
 * Puts suggestions back into the words as they were before they were decided. False, and nothing is done, where a
 * place of theirs is gone or nothing of them is left. `writeAs` is told whose words are put back next, by a client that wrote
 * them.
 */
export function putBack(doc: Y.Doc, all: readonly Pieces[], writeAs: (client: number) => void): boolean {
  const marked = all.flatMap((pieces) => stillThere(doc, pieces.marked));
  const taken = placesIn(doc, onlyOnce(all.flatMap((pieces) => pieces.taken)));
  if (taken === null || marked.length + taken.length === 0) return false;
  Y.transact(doc, (transaction) => {
    for (const { words, index, length, attributes } of marked)
      for (const [key, value] of Object.entries(attributes))
        markWords(transaction, words, index, length, key, value);
    for (const { words, index, pieces } of taken) {
      let at = index;
      for (const { text, attributes, spans } of pieces) {
        let from = 0;
        for (const [client, , length] of spans) {
          writeAs(client);
          putWords(transaction, words, at, text.slice(from, from + length), attributes);
          from += length;
          at += length;
        }
      }
    }
  });
  return true;
}

interface Stretch {
  words: Y.XmlText;
  index: number;
  length: number;
  attributes: Record<string, unknown>;
}

/** Where the characters that stayed stand now; those somebody deleted since are passed over. */
function stillThere(doc: Y.Doc, marked: Pieces['marked']): Stretch[] {
  const byClient = new Map<number, { span: Span; attributes: Record<string, unknown> }[]>();
  for (const { spans, attributes } of marked)
    for (const span of spans) byClient.set(span[0], [...(byClient.get(span[0]) ?? []), { span, attributes }]);
  return wordsIn(doc).flatMap((words) =>
    livingItems(words).flatMap(({ item, at }) =>
      (byClient.get(item.id.client) ?? []).flatMap(({ span: [, clock, length], attributes }) => {
        const from = Math.max(clock, item.id.clock);
        const to = Math.min(clock + length, item.id.clock + item.length);
        return from < to ? [{ words, index: at + from - item.id.clock, length: to - from, attributes }] : [];
      }),
    ),
  );
}

/** Words two suggestions struck together went once. */
function onlyOnce(taken: Pieces['taken']): Pieces['taken'] {
  const firsts = new Map(taken.map((one) => [String(one.spans[0]), one]));
  return [...firsts.values()];
}

/**
 * Where words that went stood, the last place first, so that putting them back at one moves none before it; null where
 * one is gone. A deleted character keeps its place as long as its block is there.
 */
function placesIn(
  doc: Y.Doc,
  taken: Pieces['taken'],
): { words: Y.XmlText; index: number; pieces: Pieces['taken'] }[] | null {
  const order = new Map<Y.XmlText, Map<number, Pieces['taken']>>();
  const living = new Set(wordsIn(doc));
  for (const piece of inOrder(doc, taken)) {
    const [client, clock] = piece.spans[0]!;
    const place = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON({ item: { client, clock }, assoc: 0 }),
      doc,
    );
    if (!place || !(place.type instanceof Y.XmlText) || !living.has(place.type)) return null;
    const at = order.get(place.type) ?? new Map<number, Pieces['taken']>();
    order.set(place.type, at.set(place.index, [...(at.get(place.index) ?? []), piece]));
  }
  return [...order].flatMap(([words, at]) =>
    [...at].sort(([a], [b]) => b - a).map(([index, pieces]) => ({ words, index, pieces })),
  );
}

/** Pieces of several suggestions in the order in which their words stood. */
function inOrder(doc: Y.Doc, taken: Pieces['taken']): Pieces['taken'] {
  const rank = new Map<string, number>();
  let nth = 0;
  for (const words of wordsIn(doc))
    for (let item = words._start; item; item = item.right, nth++)
      for (const { spans } of taken) {
        const [client, clock] = spans[0]!;
        const { id, length } = item;
        if (id.client === client && id.clock <= clock && clock < id.clock + length)
          rank.set(`${client},${clock}`, nth + (clock - id.clock) / length);
      }
  const rankOf = ({ spans: [first] }: Pieces['taken'][number]) => rank.get(`${first![0]},${first![1]}`) ?? 0;
  return [...taken].sort((a, b) => rankOf(a) - rankOf(b));
}
