import type { Node } from '@tiptap/pm/model';
import {
  Plugin,
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state';

/** Ways to take words out after which they may be put back elsewhere. */
const MOVES = ['cut', 'drop'];

/**
 * A footnote and its place belong together: a press on the place leads to the note, and a note goes with the last place
 * that led to it. What is cut or dragged may come back, and what others did is theirs.
 */
export function notePlaces(isFromElsewhere: (transaction: Transaction) => boolean): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      const own = transactions.filter(({ docChanged }) => docChanged);
      if (own.length === 0 || own.some((one) => isFromElsewhere(one) || moves(one))) return null;
      return withoutOrphans(before.doc, state);
    },
    props: {
      handleClickOn(view, _position, { type, attrs }) {
        if (type.name !== 'noteRef') return false;
        const at = positionOfNote(view.state.doc, String(attrs['note']));
        if (at === null) return false;
        goTo(view.state, at + 1, view.dispatch);
        view.focus();
        return true;
      },
    },
  });
}

const moves = (transaction: Transaction) => MOVES.includes(String(transaction.getMeta('uiEvent')));

/** Takes away the notes whose last place is gone; null where there are none. */
export function withoutOrphans(before: Node, { doc, tr }: EditorState): Transaction | null {
  const now = notesPlaced(doc);
  const lost = new Set([...notesPlaced(before)].filter((note) => !now.has(note)));
  if (lost.size === 0) return null;
  const orphans: { from: number; to: number }[] = [];
  doc.forEach((node, from) => {
    if (node.type.name === 'note' && lost.has(String(node.attrs['id'])))
      orphans.push({ from, to: from + node.nodeSize });
  });
  if (orphans.length === 0 || orphans.length === doc.childCount) return null;
  for (const { from, to } of orphans.reverse()) tr.delete(from, to);
  return tr;
}

/** From a note to its first place; from beside a place, or the next one in the block, to its note. */
export const jumpBetweenNotes: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const block = $from.parent;
  if (block.type.name === 'note') {
    const at = positionOfPlace(state.doc, String(block.attrs['id']));
    return at !== null && goTo(state, at, dispatch);
  }
  const note = noteAt($from.nodeBefore) ?? nextNote(block, $from.parentOffset) ?? nextNote(block, 0);
  const at = note === null ? null : positionOfNote(state.doc, note);
  return at !== null && goTo(state, at + 1, dispatch);
};

function goTo(state: EditorState, at: number, dispatch?: (transaction: Transaction) => void): true {
  const place = state.doc.resolve(at);
  const selection = place.parent.inlineContent ? TextSelection.create(state.doc, at) : Selection.near(place);
  dispatch?.(state.tr.setSelection(selection).scrollIntoView());
  return true;
}

const noteAt = (node: Node | null): string | null =>
  node?.type.name === 'noteRef' ? String(node.attrs['note']) : null;

function nextNote(block: Node, from: number): string | null {
  let found: string | null = null;
  block.forEach((child, offset) => {
    if (found === null && offset >= from) found = noteAt(child);
  });
  return found;
}

function notesPlaced(doc: Node): Set<string> {
  const placed = new Set<string>();
  doc.descendants((node) => {
    const note = noteAt(node);
    if (note !== null) placed.add(note);
  });
  return placed;
}

function positionOfNote(doc: Node, id: string): number | null {
  let found: number | null = null;
  doc.forEach((node, position) => {
    if (node.type.name === 'note' && node.attrs['id'] === id) found ??= position;
  });
  return found;
}

/** Just behind the first place that leads to a note. */
function positionOfPlace(doc: Node, id: string): number | null {
  let found: number | null = null;
  doc.descendants((node, position) => {
    if (noteAt(node) === id) found ??= position + node.nodeSize;
  });
  return found;
}
