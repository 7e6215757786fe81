import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Place } from './places.ts';

/** Puts what is preferred in the place of the words: an edit like any other and undone by itself, or a suggestion where one suggests. */
export function replace(editor: Editor, { from, to }: Place, instead: string): void {
  const { state, view } = editor;
  const history = yUndoPluginKey.getState(state) as { undoManager: { stopCapturing(): void } } | undefined;
  history?.undoManager.stopCapturing();
  const transaction = state.tr.insertText(instead, from, to);
  transaction.setSelection(TextSelection.create(transaction.doc, from + instead.length));
  view.dispatch(transaction.scrollIntoView());
  view.focus();
}
