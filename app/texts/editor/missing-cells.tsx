import type { Editor } from '@tiptap/core';
import type * as Y from 'yjs';
import type { Aligned, Row } from '../alignment.ts';
import { joinBlocks, moveBlock } from './commands.ts';
import { wordsInText } from './fragments.ts';
import { Missing } from './missing.tsx';
import { placeAfter, writeMissing } from './write-missing.ts';

interface MissingCellsProps {
  doc: Y.Doc;
  rows: Row[];
  numbers: (number | null)[];
  /** The languages that have an editor on the screen, from left to right. */
  languages: string[];
  left: string;
  right: string | null;
  editorOf: (language: string) => Editor | null;
  aligned: (language: string) => Aligned[];
  mayWrite: boolean;
}

/** The empty cells of the side-by-side view, each with what can be done about it. */
export function MissingCells({
  doc,
  rows,
  numbers,
  languages,
  left,
  right,
  editorOf,
  aligned,
  mayWrite,
}: MissingCellsProps) {
  return languages.flatMap((language, column) => {
    const side = language === left ? 'left' : 'right';
    const across = side === 'left' ? 'right' : 'left';
    const other = side === 'left' ? right : left;
    if (other === null) return [];
    return rows.flatMap((row, at) => {
      const there = row[across];
      if (row[side] !== null || there === null || aligned(other)[there]?.id == null) return [];
      const partner = aligned(other)[there];
      const id = partner?.id;
      const edit = (work: (editor: Editor) => void) => () => {
        const editor = editorOf(language);
        if (editor) work(editor);
      };
      const shown = languages.length > 1;
      return [
        <Missing
          key={`${side} ${id}`}
          row={row}
          at={at + 1}
          side={column === 0 ? 'left' : 'right'}
          language={language}
          joinNumber={
            row.join === null ? null : (numbers[rows.findIndex((one) => one[side] === row.join)] ?? null)
          }
          source={shown ? null : { language: other, words: wordsInText(doc, other, there) }}
          mayWrite={mayWrite}
          onWrite={edit((editor) => writeMissing(editor, { doc, rows, at, side, other, editorOf }))}
          onJoin={edit((editor) => {
            if (row.join !== null && id) editor.view.dispatch(joinBlocks(editor.state, row.join, id));
          })}
          onBring={edit((editor) => {
            const from = aligned(language).findIndex((block) => block.id === id);
            if (from >= 0) editor.view.dispatch(moveBlock(editor.state, from, placeAfter(rows, at, side)));
          })}
        />,
      ];
    });
  });
}
