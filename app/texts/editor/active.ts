import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { useSyncExternalStore } from 'react';
import { ITEM_LEVELS, HEADING_LEVELS } from '../../../domain/texts/schema.ts';
import { currentBlock } from './commands.ts';

/** What the buttons need to know of the place where the cursor is. */
export interface PlaceState {
  kind: string;
  level: number;
  marker: string;
  bold: boolean;
  italic: boolean;
  link: boolean;
  deeper: boolean;
  shallower: boolean;
  undo: boolean;
  redo: boolean;
}

/** Follows an editor's selection; draws again only when something a button shows has changed. */
export function usePlace(editor: Editor | null): PlaceState | null {
  const seen = useSyncExternalStore(
    (tell) => {
      editor?.on('transaction', tell);
      return () => editor?.off('transaction', tell);
    },
    () => (editor === null || editor.isDestroyed ? '' : JSON.stringify(placeOf(editor))),
    () => '',
  );
  return seen === '' ? null : (JSON.parse(seen) as PlaceState);
}

function placeOf(editor: Editor): PlaceState {
  const { state } = editor;
  const block = currentBlock(state);
  const kind = block.type.name;
  const level = Number(block.attrs['level'] ?? 0);
  const limits = kind === 'item' ? ITEM_LEVELS : kind === 'heading' ? HEADING_LEVELS : { min: 0, max: 0 };
  const history = yUndoPluginKey.getState(state) as
    { undoManager: { undoStack: unknown[]; redoStack: unknown[] } } | undefined;
  return {
    kind,
    level,
    marker: String(block.attrs['marker'] ?? ''),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    deeper: level < limits.max,
    shallower: level > limits.min,
    undo: (history?.undoManager.undoStack.length ?? 0) > 0,
    redo: (history?.undoManager.redoStack.length ?? 0) > 0,
  };
}
