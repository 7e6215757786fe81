import type { Mark, Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { markWords, putWords, takeWords, type Attributes } from '../../../domain/texts/exact-words.ts';
import { markKey, type MarkAttributes } from '../../../domain/texts/suggestion-keys.ts';
import type { SuggestionMark } from '../../../domain/texts/suggestion-marks.ts';
import { isSuggestionMark } from './suggestion-marks.ts';
import { changesBetween, type Piece } from './word-changes.ts';

/** A page's document on its way into the text. */
export interface Writing {
  transaction: Y.Transaction;
  /** The suggestions of whoever writes. */
  isOwn: ((suggestion: string) => boolean) | undefined;
}

/** Writes the words between two breaks or footnote places, so that nothing beside what was changed is touched. */
export function writeWords(
  { transaction, isOwn }: Writing,
  texts: readonly Y.XmlText[],
  nodes: readonly Node[],
): void {
  const known = texts.flatMap((text) => piecesIn(text));
  const pieces = nodes.map(({ text, marks }) => ({ text: text!, attributes: attributesOf(marks) }));
  const { marks, edits } = changesBetween(known, pieces, isOwn);
  for (const { from, length, key, value } of marks)
    for (const part of partsOf(texts, from, length))
      markWords(transaction, part.text, part.at, part.length, key, value);
  for (const { from, length, put } of edits.toReversed()) {
    for (const part of partsOf(texts, from, length)) takeWords(transaction, part.text, part.at, part.length);
    const place = placeOf(texts, from);
    let { at } = place;
    for (const { text: words, attributes } of put) {
      putWords(transaction, place.text, at, words, attributes);
      at += words.length;
    }
  }
}

function piecesIn(text: Y.XmlText): Piece[] {
  return (text.toDelta() as { insert: unknown; attributes?: Attributes }[]).map(({ insert, attributes }) => ({
    text: typeof insert === 'string' ? insert : '',
    attributes: attributes ?? {},
  }));
}

/** Where an offset among several texts is: at the end of one rather than at the beginning of the next. */
function placeOf(texts: readonly Y.XmlText[], offset: number): { text: Y.XmlText; at: number } {
  let at = offset;
  for (const text of texts) {
    if (at <= text.length) return { text, at };
    at -= text.length;
  }
  throw new RangeError('There are not so many words.');
}

function partsOf(
  texts: readonly Y.XmlText[],
  from: number,
  length: number,
): { text: Y.XmlText; at: number; length: number }[] {
  let passed = 0;
  return texts.flatMap((text) => {
    const at = Math.max(from - passed, 0);
    const end = Math.min(from + length - passed, text.length);
    passed += text.length;
    return end > at ? [{ text, at, length: end - at }] : [];
  });
}

/** Marks as they stand in Yjs. */
function attributesOf(marks: readonly Mark[]): Attributes {
  return Object.fromEntries(
    marks.map((mark) => [
      isSuggestionMark(mark)
        ? markKey(mark.type.name as SuggestionMark, mark.attrs as MarkAttributes)
        : mark.type.name,
      mark.attrs,
    ]),
  );
}
