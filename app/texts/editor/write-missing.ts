import type { Editor } from '@tiptap/core';
import type * as Y from 'yjs';
import type { Row } from '../alignment.ts';
import { writeBlockAt } from './commands.ts';
import { nodeInText } from './fragments.ts';

interface MissingBlock {
  doc: Y.Doc;
  rows: readonly Row[];
  /** The row in which a language lacks a block. */
  at: number;
  side: 'left' | 'right';
  /** The language that has it. */
  other: string;
  editorOf: (language: string) => Editor | null;
}

/** Puts an empty block where `editor`'s language lacks one, of the kind it has in the other language, and goes there. */
export function writeMissing(editor: Editor, { doc, rows, at, side, other, editorOf }: MissingBlock): void {
  const there = rows[at]?.[side === 'left' ? 'right' : 'left'] ?? null;
  if (there === null) return;
  const like = editorOf(other)?.state.doc.child(there) ?? nodeInText(doc, other, there, editor.schema);
  if (!like) return;
  editor.view.dispatch(writeBlockAt(editor.state, like, placeAfter(rows, at, side)));
  editor.view.focus();
}

/** The place a block takes on a side when it comes to stand in a row: after the last one above it. */
export function placeAfter(rows: readonly Row[], at: number, side: 'left' | 'right'): number {
  for (let above = at - 1; above >= 0; above--) {
    const place = rows[above]![side];
    if (place !== null) return place + 1;
  }
  return 0;
}
