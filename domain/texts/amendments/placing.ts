import type { BlockKind } from '../schema.ts';
import type { Proposal } from './model.ts';

/** The blocks of each language as far as places need them. */
export type Order = Readonly<Record<string, readonly { id: string; kind: BlockKind }[]>>;

type Placed = Pick<Proposal, 'kind' | 'language' | 'blockId' | 'afterBlockId' | 'base'>;

export const has = (order: Order, language: string, id: string): boolean =>
  (order[language] ?? []).some((block) => block.id === id);

/**
 * After which block a new or moved block comes to stand, in each language in which it does; null: at the beginning. A
 * new block stands in its own language, a moved one in all that have it. Where a language lacks the block it is to
 * follow, it follows the nearest before that one which the language has.
 */
export function anchorsOf(proposal: Placed, order: Order): Map<string, string | null> {
  const anchors = new Map<string, string | null>();
  const { kind, language, blockId } = proposal;
  if (kind !== 'insert' && kind !== 'move') return anchors;
  if (kind === 'move' && !has(order, language, blockId)) return anchors;
  const before = predecessors(proposal, order);
  for (const other of kind === 'insert' ? [language] : Object.keys(order))
    if (kind === 'insert' || has(order, other, blockId))
      anchors.set(other, before.find((id) => has(order, other, id)) ?? null);
  return anchors;
}

/** Whether the block it is to follow is there no more. */
export function placeGone({ kind, language, afterBlockId }: Placed, order: Order): boolean {
  return (
    (kind === 'insert' || kind === 'move') && afterBlockId !== null && !has(order, language, afterBlockId)
  );
}

/** The blocks before the place, nearest first. A place that is gone is where its number was. */
function predecessors({ language, blockId, afterBlockId, base }: Placed, order: Order): string[] {
  if (afterBlockId === null) return [];
  const others = (order[language] ?? []).filter(({ id, kind }) => id !== blockId && kind !== 'note');
  const at = others.findIndex(({ id }) => id === afterBlockId);
  const end = at === -1 ? Math.max(0, (base.after?.number ?? 1) - 1) : at + 1;
  return others
    .slice(0, end)
    .map(({ id }) => id)
    .reverse();
}

/** Whether a moved block stands already where it is to go. */
export function standsThere(proposal: Placed, order: Order): boolean {
  const { language, blockId } = proposal;
  const own = (order[language] ?? []).filter(({ kind }) => kind !== 'note');
  const at = own.findIndex(({ id }) => id === blockId);
  return at !== -1 && (own[at - 1]?.id ?? null) === (anchorsOf(proposal, order).get(language) ?? null);
}
