import { useLocation } from '@remix-run/react';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useRef, useState } from 'react';
import { blockAnchor, type Aligned } from '../alignment.ts';

interface AskedPlaceOptions {
  /** The paragraph of each row, and its number. */
  ids: readonly (string | null | undefined)[];
  numbers: readonly (number | null)[];
  aligned: (language: string) => Aligned[];
  editorOf: (language: string) => Editor | null;
  /** The words on the desk are those of all: what is missing here is missing. */
  upToDate: boolean;
  /** Null while nothing is written here. */
  write: ((row: number, language: string) => void) | null;
}

/** Where somebody was led to write: the number of the paragraph, null for a note. */
export interface Begun {
  number: number | null;
  language: string;
}

/**
 * The desk takes the place of the words as they were sent; a block that the address asks for comes into view again.
 * Where it asks to write it in a language (`?mode=edit&language=…`), the cursor goes there, into a place made for it
 * where that language lacks it: once for each time that somebody comes. Tells where, for readers of the screen.
 */
export function useAskedPlace({
  ids,
  numbers,
  aligned,
  editorOf,
  upToDate,
  write,
}: AskedPlaceOptions): Begun | null {
  const { hash, search, key } = useLocation();
  const [begun, setBegun] = useState<Begun | null>(null);
  const came = useRef('');
  const query = new URLSearchParams(search);
  const language = query.get('mode') === 'edit' ? query.get('language') : null;
  const drawn = ids.length > 0;
  const row = ids.findIndex((id) => id && `#${blockAnchor(id)}` === hash);
  useEffect(() => {
    if (drawn && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [drawn, hash]);
  useEffect(() => {
    const editor = language === null ? null : editorOf(language);
    if (row < 0 || language === null || editor === null || write === null || came.current === key) return;
    const place = aligned(language).findIndex(({ id }) => id === ids[row]);
    if (place < 0 && !upToDate) return;
    came.current = key;
    if (place < 0) write(row, language);
    else goTo(editor, place);
    setBegun({ number: numbers[row] ?? null, language });
  }, [row, language, key, upToDate, write, ids, numbers, aligned, editorOf]);
  return begun;
}

/** The cursor behind the last word of a block. */
function goTo(editor: Editor, place: number): void {
  const { doc, tr } = editor.state;
  let end = 0;
  for (let at = 0; at <= place; at++) end += doc.child(at).nodeSize;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, end - 1)).scrollIntoView());
  editor.view.focus();
}
