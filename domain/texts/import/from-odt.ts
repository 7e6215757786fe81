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
  const { paragraphs, comments, pictures } = readMarkedOdt(parts);
  if (comments.length > 0) notices.add('comments');
  if (paragraphs.some(isMarked)) notices.add('tracked');
  for (let picture = 0; picture < pictures; picture++) notices.add('pictures');
  const writer = new BlockWriter(random);
  const notes = new Map(
    paragraphs.flatMap(({ note }) => (note === null ? [] : [[note, writer.freshId()] as const])),
  );
  const written = new Set<string>();
  let joined = false;
  for (const paragraph of paragraphs) {
    if (!joined) writer.begin(shapeOf(paragraph, notes, written));
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
