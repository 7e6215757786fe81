import type { Block } from './schema.ts';

const MOST_CELLS = 4_000_000;
const shapeOf = (block: Block) => `${block.kind} ${block.level} ${block.marker ?? ''}`;

/**
 * Gives blocks that came from outside the ids of the blocks they stand for in another language: the longest
 * sequence of equal shapes (kind, level, marker) in both keeps its ids, the rest stay as they came. Notes are
 * followed where they are pointed at.
 */
export function alignIds(incoming: readonly Block[], reference: readonly Block[]): Block[] {
  if (incoming.length * reference.length > MOST_CELLS) return [...incoming];
  const ids = new Map<string, string>();
  for (const [i, j] of longestCommon(incoming.map(shapeOf), reference.map(shapeOf))) {
    ids.set(incoming[i]!.id, reference[j]!.id);
  }
  return incoming.map((block) => ({
    ...block,
    id: ids.get(block.id) ?? block.id,
    inlines: block.inlines.map((inline) =>
      inline.type === 'noteRef' ? { ...inline, note: ids.get(inline.note) ?? inline.note } : inline,
    ),
  }));
}

function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
