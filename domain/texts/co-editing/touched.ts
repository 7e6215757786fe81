import * as Y from 'yjs';
import { after, before, type Moment } from './views.ts';

/** What one transaction touched, before Yjs lets go of what it deleted. */
export interface Touched {
  /** The blocks, per moment in the order of the document: changed, new and removed ones. */
  before: Y.AbstractType<unknown>[];
  after: Y.AbstractType<unknown>[];
  stoodBefore: Moment;
  /** A block was made, removed or put elsewhere. */
  blocksMoved: boolean;
  /** An attribute of a block or of something in it was written. */
  attributesWritten: boolean;
}

/** Looks at a transaction from within its 'afterTransaction'. */
export function touchedBy(transaction: Y.Transaction, roots: readonly Y.XmlFragment[]): Touched {
  const stoodBefore = before(transaction);
  const changed = new Set<Y.AbstractType<unknown>>();
  const fragments = new Set<Y.AbstractType<unknown>>();
  let attributesWritten = false;
  for (const [type, keys] of transaction.changed as Map<Y.AbstractType<unknown>, Set<string | null>>) {
    attributesWritten ||= [...keys].some((key) => key !== null);
    const { block, root } = placeOf(type);
    if (block) changed.add(block);
    else fragments.add(root);
    if (block && changed.size > 1) fragments.add(root);
  }
  const touched: Touched = { before: [], after: [], stoodBefore, blocksMoved: false, attributesWritten };
  if (fragments.size === 0) return { ...touched, before: [...changed], after: [...changed] };
  for (const root of roots) collect(root, changed, touched);
  return touched;
}

/** The block that holds a type, if any, and the fragment that holds it. */
function placeOf(type: Y.AbstractType<unknown>): {
  block: Y.AbstractType<unknown> | null;
  root: Y.AbstractType<unknown>;
} {
  let block: Y.AbstractType<unknown> | null = null;
  let at = type;
  while (at._item) {
    block = at;
    at = at._item.parent as Y.AbstractType<unknown>;
  }
  return { block, root: at };
}

/** Goes through a fragment once: removed and new blocks are touched too. */
function collect(root: Y.XmlFragment, changed: ReadonlySet<Y.AbstractType<unknown>>, touched: Touched): void {
  for (let item = root._start; item; item = item.right) {
    if (!(item.content instanceof Y.ContentType)) continue;
    const stood = touched.stoodBefore(item);
    const stands = after(item);
    touched.blocksMoved ||= stood !== stands;
    if (stood === stands && !changed.has(item.content.type)) continue;
    if (stood) touched.before.push(item.content.type);
    if (stands) touched.after.push(item.content.type);
  }
}

/** Several people may begin to write in one empty place at one moment; each then makes a text of their own there. */
const TEXTS_AT_ONE_PLACE = 8;

/**
 * Whether something is made in a block that suggested words do not need: they need a text where there is none. One that
 * stands beside others came at the same moment as they and holds words.
 */
export function addsNodes({ after: blocks, stoodBefore }: Touched): boolean {
  return blocks.some((block) => {
    let texts = { all: 0, made: 0, empty: 0 };
    for (let item = block._start; item; item = item.right) {
      if (!after(item) || !(item.content instanceof Y.ContentType)) continue;
      const { type } = item.content;
      const isMade = !stoodBefore(item);
      if (!(type instanceof Y.XmlText)) {
        if (isMade) return true;
        texts = { all: 0, made: 0, empty: 0 };
        continue;
      }
      texts.all++;
      if (isMade) texts.made++;
      if (isMade && type.length === 0) texts.empty++;
      const isAlone = texts.all === 1;
      if (texts.made > 1 || (texts.empty > 0 && !isAlone)) return true;
      if (texts.made > 0 && texts.all > TEXTS_AT_ONE_PLACE) return true;
    }
    return false;
  });
}
