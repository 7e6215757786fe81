import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { Place } from './places.ts';

/** Puts what is preferred in the place of the words: an edit like any other, or a suggestion where one suggests. */
export function replace(editor: Editor, { from, to }: Place, instead: string): void {
  const { state, view } = editor;
  const transaction = state.tr.insertText(instead, from, to);
  transaction.setSelection(TextSelection.create(transaction.doc, from + instead.length));
  view.dispatch(transaction.scrollIntoView());
  view.focus();
}
