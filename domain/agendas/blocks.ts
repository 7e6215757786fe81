import * as Y from 'yjs';
import { elementOf } from '../texts/blocks-in-ydoc.ts';
import { editBetween } from '../texts/edits.ts';
import { fragmentName, type Block, type BlockKind, type Inline } from '../texts/schema.ts';

/** Plain words as a block; each line after the first follows a break. */
export function blockOfWords(id: string, kind: BlockKind, words: string): Block {
  const inlines = words
    .split('\n')
    .flatMap((text, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(text ? [{ type: 'text', text } as const] : []),
    ]);
  return { id, kind, level: kind === 'heading' ? 2 : 0, inlines };
}

/** Where blocks of these ids stand in a language; -1 for one that is not there. */
function placesOf(fragment: Y.XmlFragment, ids: readonly string[]): number[] {
  const known = fragment
    .toArray()
    .map((child) => (child instanceof Y.XmlElement ? child.getAttribute('id') : undefined));
  return ids.map((id) => known.indexOf(id));
}

/** Writes the two blocks of an ask after everything that is there; where one is there, the other goes beside it. */
export function insertAsk(doc: Y.Doc, language: string, [heading, words]: readonly [Block, Block]): void {
  const fragment = doc.getXmlFragment(fragmentName(language));
  const [headingAt = -1, wordsAt = -1] = placesOf(fragment, [heading.id, words.id]);
  if (headingAt === -1 && wordsAt === -1)
    fragment.insert(fragment.length, [elementOf(heading), elementOf(words)]);
  else if (headingAt === -1) fragment.insert(wordsAt, [elementOf(heading)]);
  else if (wordsAt === -1) fragment.insert(headingAt + 1, [elementOf(words)]);
}

/**
 * Writes other plain words into a block that is there, as if they had been typed: only what differs is replaced, so
 * that whoever types elsewhere in it goes on undisturbed, and marks and notes there stay. False when it is not there.
 */
export function rewordBlock(doc: Y.Doc, language: string, id: string, words: string): boolean {
  const block = doc
    .getXmlFragment(fragmentName(language))
    .toArray()
    .find((child) => child instanceof Y.XmlElement && child.getAttribute('id') === id);
  if (!(block instanceof Y.XmlElement)) return false;
  const pieces = piecesOf(block);
  const before = pieces.map(({ text }) => text).join('');
  const edit = editBetween(before, words);
  if (edit) replaceIn(block, pieces, { from: edit.at, to: edit.at + edit.remove, words: edit.insert });
  return true;
}

/** A text of a block, a break as the line it ends, a note's place as nothing. */
interface Piece {
  child: Y.XmlText | Y.XmlElement;
  text: string;
}

function piecesOf(block: Y.XmlElement): Piece[] {
  return block.toArray().flatMap((child): Piece[] => {
    if (child instanceof Y.XmlText)
      return [
        { child, text: (child.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('') },
      ];
    if (!(child instanceof Y.XmlElement)) return [];
    return [{ child, text: child.nodeName === 'hardBreak' ? '\n' : '' }];
  });
}

/** Takes what stands between two places out, piece by piece from the last, and writes words there. */
function replaceIn(
  block: Y.XmlElement,
  pieces: readonly Piece[],
  { from, to, words }: { from: number; to: number; words: string },
): void {
  let end = pieces.reduce((sum, { text }) => sum + text.length, 0);
  let at: { index: number; text: Y.XmlText | null; offset: number } = { index: 0, text: null, offset: 0 };
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const { child, text } = pieces[index]!;
    const start = end - text.length;
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (last > first) {
      if (child instanceof Y.XmlText) child.delete(first - start, last - first);
      else block.delete(index, 1);
    }
    if (from >= start && from <= end && at.text === null)
      at =
        child instanceof Y.XmlText
          ? { index, text: child, offset: from - start }
          : { index: from === start ? index : index + 1, text: null, offset: 0 };
    end = start;
  }
  if (words === '') return;
  if (at.text && !words.includes('\n')) at.text.insert(at.offset, words, {});
  else insertLines(block, at, words);
}

/** Words with breaks: a text that they fall into is parted there, what followed keeping its marks. */
function insertLines(
  block: Y.XmlElement,
  { index, text, offset }: { index: number; text: Y.XmlText | null; offset: number },
  words: string,
): void {
  const lines = words.split('\n').flatMap((line, at): (Y.XmlElement | Y.XmlText)[] => {
    const written = new Y.XmlText();
    if (line) written.insert(0, line);
    return [...(at === 0 ? [] : [new Y.XmlElement('hardBreak')]), ...(line ? [written] : [])];
  });
  if (!text) return block.insert(index, lines);
  const after = tail(text, offset);
  if (after.length > 0) {
    text.delete(offset, text.length - offset);
    const rest = new Y.XmlText();
    rest.applyDelta(after);
    lines.push(rest);
  }
  block.insert(index + 1, lines);
}

function tail(text: Y.XmlText, offset: number): { insert: string; attributes?: Record<string, unknown> }[] {
  let passed = 0;
  return (text.toDelta() as { insert: string; attributes?: Record<string, unknown> }[]).flatMap((piece) => {
    const start = passed;
    passed += piece.insert.length;
    const rest = piece.insert.slice(Math.max(0, offset - start));
    return rest ? [{ ...piece, insert: rest }] : [];
  });
}

/** Writes a block of the preamble after the last one of it: what stands before the asks. */
export function insertPreamble(
  doc: Y.Doc,
  language: string,
  block: Block,
  ofAsks: ReadonlySet<string>,
): void {
  const fragment = doc.getXmlFragment(fragmentName(language));
  const last = fragment
    .toArray()
    .findLastIndex((child) => child instanceof Y.XmlElement && !ofAsks.has(child.getAttribute('id') ?? ''));
  fragment.insert(last + 1, [elementOf(block)]);
}
