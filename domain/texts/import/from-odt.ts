import { isMarked, type FileParagraph } from '../returns/file-model.ts';
import { readMarkedOdt } from '../returns/read-odt.ts';
import { BlockWriter, type Draft } from './block-writer.ts';
import { Refused } from './limits.ts';
import type { Notices } from './notices.ts';
import { refuseUnsafe } from './unsafe.ts';
import { openZip } from './zip.ts';

/** Reads an OpenDocument text's words as they would be with every change accepted. */
export function readOdt(
  bytes: Uint8Array,
  notices: Notices,
  random: (length: number) => Uint8Array,
): { title: string; drafts: Draft[] } {
  const parts = openZip(bytes);
  refuseUnsafe(parts);
  if (!parts.has('content.xml')) throw new Refused('import-not-word');
  const { paragraphs, comments, pictures, tables = 0 } = readMarkedOdt(parts);
  if (comments.length > 0) notices.add('comments');
  if (paragraphs.some(isMarked)) notices.add('tracked');
  for (let picture = 0; picture < pictures; picture++) notices.add('pictures');
  if (tables > 0) notices.add('tables', '', tables);
  const rows = rowsOfSeveral(paragraphs);
  let last: FileParagraph['cell'];
  const writer = new BlockWriter(random);
  const notes = new Map(
    paragraphs.flatMap(({ note }) => (note === null ? [] : [[note, writer.freshId()] as const])),
  );
  const written = new Set<string>();
  let joined = false;
  for (const paragraph of paragraphs) {
    const cell = paragraph.cell && rows.has(paragraph.cell.row) ? paragraph.cell : undefined;
    if (cell && cell.row === last?.row) goOn(writer, cell.column - last.column);
    else if (!joined) {
      writer.begin(cell ? { kind: 'paragraph' } : shapeOf(paragraph, notes, written));
      goOn(writer, cell?.column ?? 0);
    }
    last = cell;
    for (const { text, look, del, note } of paragraph.pieces) {
      if (del) continue;
      if (note !== undefined && notes.has(note)) writer.noteRef(notes.get(note)!);
      text.split('\n').forEach((line, index) => {
        if (index > 0) writer.lineBreak();
        if (line) writer.text(line, look);
      });
    }
    joined = paragraph.end.del !== undefined;
  }
  writer.end();
  return { title: '', drafts: writer.drafts };
}

/** The same cell goes on in another line, or so many cells further. */
function goOn(writer: BlockWriter, cells: number): void {
  if (cells === 0) writer.ownLine();
  for (let at = 0; at < cells; at++) writer.cell();
}

/** The rows in which several cells say something: each is one block. */
function rowsOfSeveral(paragraphs: readonly FileParagraph[]): Set<number> {
  const first = new Map<number, number>();
  const several = new Set<number>();
  for (const { cell, pieces } of paragraphs) {
    if (!cell || pieces.every(({ text, del }) => del || text.trim() === '')) continue;
    if ((first.get(cell.row) ?? cell.column) !== cell.column) several.add(cell.row);
    first.set(cell.row, first.get(cell.row) ?? cell.column);
  }
  return several;
}

/** A note is one block; what goes on after its first paragraph is a paragraph of the text. */
function shapeOf(
  { note, shape, title }: FileParagraph,
  notes: ReadonlyMap<string, string>,
  written: Set<string>,
) {
  if (note === null) return title ? { kind: 'heading' as const, level: 1, title: true as const } : shape;
  if (written.has(note)) return { kind: 'paragraph' as const };
  written.add(note);
  return { kind: 'note' as const, id: notes.get(note)! };
}
