import * as Y from 'yjs';
import type { Edit } from '../../../domain/texts/edits.ts';
import { fragmentName, UNWRITABLE } from '../../../domain/texts/schema.ts';

/** Stands for a footnote's place in a field of plain words: it can be passed over or deleted, not written. */
export const SEALED = '\uFFFC';

/** The block of a language, as the text holds it. */
export function blockIn(doc: Y.Doc, language: string, id: string): Y.XmlElement | undefined {
  return doc
    .getXmlFragment(fragmentName(language))
    .toArray()
    .find((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.getAttribute('id') === id);
}

/** The words of a block as a field shows them: a line break is a line feed, a footnote's place is `SEALED`. */
export function plainOf(block: Y.XmlElement): string {
  return block.toArray().map(plainOfChild).join('');
}

function plainOfChild(child: unknown): string {
  if (child instanceof Y.XmlText)
    return (child.toDelta() as { insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
      .join('');
  return child instanceof Y.XmlElement && child.nodeName === 'hardBreak' ? '\n' : SEALED;
}

/** The same edit on a string to which another was done meanwhile. */
export function carry(edit: Edit, over: Edit | null): Edit {
  if (over === null || edit.at + edit.remove <= over.at) return edit;
  const moved = over.insert.length - over.remove;
  const overEnd = over.at + over.remove;
  if (edit.at >= overEnd) return { ...edit, at: edit.at + moved };
  const before = Math.max(0, over.at - edit.at);
  const beyond = Math.max(0, edit.at + edit.remove - overEnd);
  return before > 0
    ? { at: edit.at, remove: before, insert: edit.insert }
    : { at: overEnd + moved, remove: beyond, insert: edit.insert };
}

/** Where a caret stands after an edit was done to the words it stood in. */
export function caretAfter(caret: number, edit: Edit | null): number {
  if (edit === null || caret <= edit.at) return caret;
  return caret >= edit.at + edit.remove ? caret + edit.insert.length - edit.remove : edit.at;
}

/** What may be written into a block: one paragraph, without what turns words round or hides them. */
export function writable(words: string): string {
  return words
    .replace(/[\r\n\t]+/g, ' ')
    .replace(new RegExp(UNWRITABLE, 'g'), '')
    .replaceAll(SEALED, '');
}

/** Does an edit to a block. Words written into others look like those on their left. */
export function applyEdit(block: Y.XmlElement, { at, remove, insert }: Edit): void {
  erase(block, at, at + remove);
  if (insert === '') return;
  let start = 0;
  for (const [index, child] of block.toArray().entries()) {
    const end = start + plainOfChild(child).length;
    if (child instanceof Y.XmlText && at >= start && at <= end) return child.insert(at - start, insert);
    if (at <= start) return insertText(block, index, insert);
    start = end;
  }
  insertText(block, block.length, insert);
}

function erase(block: Y.XmlElement, from: number, to: number): void {
  let end = plainOf(block).length;
  const children = block.toArray();
  for (let index = children.length - 1; index >= 0; index--) {
    const child: unknown = children[index];
    const start = end - plainOfChild(child).length;
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (first < last) {
      if (child instanceof Y.XmlText) child.delete(first - start, last - first);
      else block.delete(index, 1);
    }
    end = start;
  }
}

function insertText(block: Y.XmlElement, index: number, words: string): void {
  const text = new Y.XmlText();
  text.insert(0, words);
  block.insert(index, [text]);
}
