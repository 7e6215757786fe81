import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { makeEditor, setEditable, type EditorOptions } from './make-editor.ts';

export type ColumnOptions = Omit<EditorOptions, 'element' | 'editable'>;

/** One language of the text on the desk: its editor, made when it comes and ended when it goes. */
export function Column({
  options,
  editable,
  side,
  rows,
  onMade,
}: {
  options: ColumnOptions;
  editable: boolean;
  side: 'left' | 'right';
  rows: number;
  onMade: (editor: Editor) => () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const made = useRef<Editor | null>(null);
  const beginning = useRef(options);
  const mayWrite = useRef(editable);
  const tell = useRef(onMade);
  useEffect(() => {
    const editor = makeEditor({ ...beginning.current, element: place.current!, editable: mayWrite.current });
    made.current = editor;
    const forget = tell.current(editor);
    return () => {
      forget();
      made.current = null;
      editor.destroy();
    };
  }, []);
  useEffect(() => {
    mayWrite.current = editable;
    if (made.current) setEditable(made.current, beginning.current, editable);
  }, [editable]);
  return (
    <div ref={place} className={`desk-column ${side}`} style={{ gridRow: `1 / span ${Math.max(rows, 1)}` }} />
  );
}
