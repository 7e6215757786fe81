import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** What the binding knows while it brings what others wrote. */
interface Binding {
  doc: Y.Doc;
  type: Y.XmlFragment;
  mapping: Parameters<typeof relativePositionToAbsolutePosition>[3];
  /** Between which letters the selection stood. */
  beforeTransactionSelection: { anchor: Y.RelativePosition | null; head: Y.RelativePosition | null } | null;
}

interface Sync {
  binding: Binding;
  isUndoRedoOperation?: boolean;
}

/**
 * Keeps the caret between the letters where it stood when others write in the same paragraph. The binding takes a
 * paragraph with other words for another paragraph and counts letters from its beginning: what one types on would
 * come apart.
 */
export function ownPlace(isFromElsewhere: (transaction: Transaction) => boolean): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      if (!transactions.some(isFromElsewhere) || !(before.selection instanceof TextSelection)) return null;
      const { binding, isUndoRedoOperation } = ySyncPluginKey.getState(state) as Sync;
      const stood = binding.beforeTransactionSelection;
      if (isUndoRedoOperation || !stood) return null;
      const [anchor, head] = [stood.anchor, stood.head].map((place) =>
        place === null
          ? null
          : relativePositionToAbsolutePosition(binding.doc, binding.type, place, binding.mapping),
      );
      if (anchor == null || head == null) return null;
      const { anchor: wasAnchor, head: wasHead } = before.selection;
      if (idAt(state.doc, anchor) !== idAt(before.doc, wasAnchor)) return null;
      if (idAt(state.doc, head) !== idAt(before.doc, wasHead)) return null;
      if (anchor === state.selection.anchor && head === state.selection.head) return null;
      return state.tr.setSelection(TextSelection.create(state.doc, anchor, head));
    },
  });
}

/** The id of the block a place is in; a place between blocks is in none. */
function idAt(doc: Node, at: number): unknown {
  if (at < 0 || at > doc.content.size) return NaN;
  const place = doc.resolve(at);
  return place.parent.isTextblock ? place.parent.attrs['id'] : NaN;
}
