import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { countParagraphs } from '../../../domain/texts/counting.ts';
import { alignRows, writtenRows, type Aligned, type Row } from '../alignment.ts';
import { alignedBlocks } from './blocks-of.ts';
import { alignedInText } from './fragments.ts';
import { tellRows } from './layout.ts';
import { redraw } from './redraw.ts';

/** The languages on the desk, and those only looked at to know what is missing. */
export interface Sides {
  left: string;
  right: string | null;
  all: readonly string[];
}

/** How far the language on the right is: in all, and row by row. */
export interface Progress {
  all: number;
  written: number;
  rows: boolean[];
}

const NOTHING: Progress = { all: 0, written: 0, rows: [] };

/**
 * Keeps the rows of two languages together while both are written, and tells each editor where its blocks stand.
 * A side without an editor is read from the text itself.
 */
export function useAlignment(doc: Y.Doc, { left, right, all }: Sides) {
  const [{ rows, progress }, setDrawn] = useState<{ rows: Row[]; progress: Progress }>({
    rows: [],
    progress: NOTHING,
  });
  const tags = all.join(' ');
  const editors = useRef(new Map<string, Editor>());
  const drawn = useRef('');

  const aligned = useCallback(
    (language: string): Aligned[] => {
      const editor = editors.current.get(language);
      return editor ? alignedBlocks(editor.state.doc) : alignedInText(doc, language);
    },
    [doc],
  );

  const align = useCallback(() => {
    const rightBlocks = right === null ? [] : aligned(right);
    const next = alignRows(aligned(left), rightBlocks);
    const reached = {
      ...countParagraphs(tags.split(' ').map(aligned), rightBlocks),
      rows: writtenRows(next, 'right', rightBlocks),
    };
    const seen = JSON.stringify([next, reached]);
    if (seen === drawn.current) return;
    drawn.current = seen;
    setDrawn({ rows: next, progress: reached });
    for (const [language, editor] of editors.current) {
      const side = language === left ? 'left' : 'right';
      const places: number[] = [];
      next.forEach((row, at) => {
        const place = row[side];
        if (place !== null) places[place] = at + 1;
      });
      redraw(editor.view, ...tellRows(places));
    }
  }, [aligned, left, right, tags]);

  const latest = useRef(align);
  useEffect(() => {
    latest.current = align;
    drawn.current = '';
    align();
  }, [align]);

  useEffect(() => {
    const heard = () => queueMicrotask(() => latest.current());
    doc.on('afterTransaction', heard);
    return () => doc.off('afterTransaction', heard);
  }, [doc]);

  const made = useCallback((language: string, editor: Editor) => {
    const changed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) latest.current();
    };
    editors.current.set(language, editor);
    editor.on('transaction', changed);
    drawn.current = '';
    latest.current();
    return () => {
      editor.off('transaction', changed);
      editors.current.delete(language);
    };
  }, []);

  const editorOf = useCallback((language: string) => editors.current.get(language) ?? null, []);
  return useMemo(
    () => ({ rows, progress, made, editorOf, aligned }),
    [rows, progress, made, editorOf, aligned],
  );
}
