import type { Block, Inline, TextInline } from '../../domain/texts/schema.ts';
import { noteNumbers, orderedNotes, textInline } from '../../domain/texts/schema.ts';

/** Reads a canonical file back. That every file can be read back is the proof that no two texts share one. */
export function readCanonical(text: string): { title: string; language: string; blocks: Block[] } {
  const [form, language, title, ...lines] = text.slice(0, -1).split('\n');
  if (form !== 'Acuerdo text 1') throw new Error('not a canonical text');
  const blocks: Block[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const last = blocks.at(-1);
    if (line.startsWith('|') && last) last.inlines.push({ type: 'break' }, ...readWords(line.slice(2)));
    else blocks.push(readBlock(line));
  }
  return { title: title?.slice(7) ?? '', language: language?.slice(10) ?? '', blocks };
}

function readBlock(line: string): Block {
  const [, marks, quote, note, indent, item] = /^(?:(#+) |(> )|\^(\d+): |( *)(-|\d+\.) )/.exec(line) ?? [];
  const rest = (length: number) => readWords(line.slice(length));
  if (marks) return { id: '', kind: 'heading', level: marks.length, inlines: rest(marks.length + 1) };
  if (quote) return { id: '', kind: 'quote', level: 0, inlines: rest(2) };
  if (note) return { id: noteId(note), kind: 'note', level: 0, inlines: rest(note.length + 3) };
  if (item && indent !== undefined)
    return {
      id: '',
      kind: 'item',
      level: indent.length / 2,
      marker: item === '-' ? 'bullet' : 'number',
      inlines: rest(indent.length + item.length + 1),
    };
  return { id: '', kind: 'paragraph', level: 0, inlines: readWords(line) };
}

const noteId = (number: number | string): string => `note${String(number).padStart(6, '0')}`;

function readWords(line: string): Inline[] {
  const inlines: Inline[] = [];
  let marks = { bold: false, italic: false };
  let linked: TextInline[] | null = null;
  let words = '';
  const end = () => {
    if (!words) return;
    const inline = textInline(words, marks);
    inlines.push(inline);
    linked?.push(inline);
    words = '';
  };
  for (const [token, reference, href] of line.matchAll(/\\.|\[\^(\d+)\]|\]<([^>]*)>|./gsu)) {
    if (token.startsWith('\\')) words += token.slice(1);
    else if (reference) {
      end();
      inlines.push({ type: 'noteRef', note: noteId(reference) });
    } else if (href !== undefined) {
      end();
      for (const inline of linked ?? []) inline.link = href;
      linked = null;
    } else if (token === '*' || token === '_' || token === '[') {
      end();
      if (token === '[') linked = [];
      else marks = token === '*' ? { ...marks, bold: !marks.bold } : { ...marks, italic: !marks.italic };
    } else words += token;
  }
  end();
  return inlines;
}

/** A text whose only names are the numbers of its notes. */
export function withoutIds(blocks: Block[]): Block[] {
  const numbers = noteNumbers(blocks);
  const notes = orderedNotes(blocks);
  return blocks.map((block) => ({
    ...block,
    id: block.kind === 'note' ? noteId(notes.indexOf(block) + 1) : '',
    inlines: block.inlines.map((inline) =>
      inline.type === 'noteRef' ? { ...inline, note: noteId(numbers.get(inline.note) ?? 0) } : inline,
    ),
  }));
}
