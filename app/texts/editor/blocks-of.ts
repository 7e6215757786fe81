import type { Node } from '@tiptap/pm/model';
import {
  isBlockKind,
  itemNumbers,
  noteNumbers,
  type Block,
  type Inline,
} from '../../../domain/texts/schema.ts';
import type { Aligned } from '../alignment.ts';
import { insertedBy } from './suggestion-marks.ts';

/** The blocks of a document as the side-by-side view needs them. */
export function alignedBlocks(doc: Node): Aligned[] {
  const blocks: Aligned[] = [];
  doc.forEach((node) => {
    const id: unknown = node.attrs['id'];
    blocks.push({
      id: typeof id === 'string' ? id : null,
      note: node.type.name === 'note',
      ...(acceptedWords(node).trim() === '' && { empty: true }),
    });
  });
  return blocks;
}

/** The words of a block without those that are only suggested. */
export function acceptedWords(node: Node): string {
  return node.children.map(({ text, marks }) => (insertedBy(marks) === null ? (text ?? '') : '')).join('');
}

/** The numbers a document shows: of its items by place, of its notes by id. */
export function numbersOf(doc: Node): { items: (number | null)[]; notes: Map<string, number> } {
  const blocks = outline(doc);
  return { items: itemNumbers(blocks), notes: noteNumbers(blocks) };
}

/** The blocks without their words: what numbering depends on. */
function outline(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.forEach((node) => {
    const kind = node.type.name;
    if (!isBlockKind(kind)) return;
    const inlines: Inline[] = [];
    node.forEach((child) => {
      if (child.type.name === 'noteRef') inlines.push({ type: 'noteRef', note: String(child.attrs['note']) });
    });
    const { id, level, marker } = node.attrs;
    blocks.push({
      id: String(id),
      kind,
      level: Number(level ?? 0),
      ...(kind === 'item' && { marker: marker === 'number' ? ('number' as const) : ('bullet' as const) }),
      inlines,
    });
  });
  return blocks;
}

/** Where the block at a place begins. */
export function positionOf(doc: Node, place: number): number {
  let position = 0;
  for (let k = 0; k < place && k < doc.childCount; k++) position += doc.child(k).nodeSize;
  return position;
}
