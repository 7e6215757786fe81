import { Fragment, Slice, type Mark, type Node } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { replacedIn } from '../changed-ranges.ts';
import { isSuggestionMark } from '../suggestion-marks.ts';
import { behindProposals, sharedReformats } from './places.ts';

export interface PlacingOptions {
  /** Whether a transaction brings what others wrote, or what is undone, or was placed already. */
  isFromElsewhere(transaction: Transaction): boolean;
}

/**
 * Keeps what somebody writes out of what others propose: words written amid a suggestion become accepted words behind
 * it, and pasted words bring no suggestion along.
 */
export function placing({ isFromElsewhere }: PlacingOptions): Plugin {
  return new Plugin({
    props: { transformPasted: (slice) => new Slice(unmarked(slice.content), slice.openStart, slice.openEnd) },
    appendTransaction(transactions, before, state) {
      const own = transactions.filter(({ docChanged }) => docChanged);
      if (own.length === 0 || own.some(isFromElsewhere)) return null;
      const composing = own.some((one) => one.getMeta('composition') !== undefined);
      const transaction = state.tr;
      for (const { start, end } of replacedIn(own).toReversed()) {
        if (end === start || !isWithinWords(state.doc, start, end)) continue;
        strip(transaction, start, end);
        if (!composing) place(transaction, start, end);
      }
      return transaction.docChanged ? transaction : null;
    },
  });
}

function isWithinWords(doc: Node, start: number, end: number): boolean {
  const [$start, $end] = [doc.resolve(start), doc.resolve(end)];
  return $start.parent.isTextblock && $start.sameParent($end);
}

/** Takes the suggestions off words that were written, but for looks proposed for all around them. */
function strip(transaction: Transaction, start: number, end: number): void {
  const shared = sharedReformats(transaction.doc, start, end);
  const strange = new Set<Mark>();
  transaction.doc.nodesBetween(start, end, ({ marks }) =>
    marks.forEach((mark) => {
      if (isSuggestionMark(mark) && !mark.isInSet(shared)) strange.add(mark);
    }),
  );
  for (const mark of strange) transaction.removeMark(start, end, mark);
}

/** Moves words that stand amid a suggestion behind it, and the caret with them. */
function place(transaction: Transaction, start: number, end: number): void {
  const words = transaction.doc.slice(start, end).content;
  const stood = transaction.selection;
  const without = transaction.doc.replace(start, end, Slice.empty);
  const at = behindProposals(without, start, () => false);
  if (at === start) return;
  transaction.delete(start, end).insert(at, words);
  if (stood.empty && stood.head === end)
    transaction.setSelection(TextSelection.create(transaction.doc, at + words.size));
}

function unmarked(fragment: Fragment): Fragment {
  return Fragment.from(
    fragment.content.map((node) =>
      node.isText
        ? node.mark(node.marks.filter((mark) => !isSuggestionMark(mark)))
        : node.copy(unmarked(node.content)),
    ),
  );
}
