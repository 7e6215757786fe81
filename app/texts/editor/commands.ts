import { Fragment, type Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import { canSplit } from '@tiptap/pm/transform';
import { HEADING_LEVELS, ITEM_LEVELS, type Marker } from '../../../domain/texts/schema.ts';
import { isUnwritten } from './block-ids.ts';
import { positionOf } from './blocks-of.ts';

/** What a block is made into. */
export type Shape =
  | { kind: 'paragraph' }
  | { kind: 'quote' }
  | { kind: 'heading'; level: number }
  | { kind: 'item'; marker: Marker };

/** The blocks the selection touches, with their positions. */
function touched({ doc, selection }: EditorState): { node: Node; position: number }[] {
  const blocks: { node: Node; position: number }[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, position, parent) => {
    if (parent === doc) blocks.push({ node, position });
    return false;
  });
  return blocks;
}

/** The block where the selection begins. */
export function currentBlock({ doc, selection }: EditorState): Node {
  return doc.maybeChild(selection.$from.index(0)) ?? doc.child(0);
}

export function isShape(node: Node, shape: Shape): boolean {
  return (
    node.type.name === shape.kind &&
    (shape.kind !== 'heading' || node.attrs['level'] === shape.level) &&
    (shape.kind !== 'item' || node.attrs['marker'] === shape.marker)
  );
}

/** Gives the touched blocks a shape, or makes them paragraphs again when all have it. Notes stay notes. */
export function setShape(shape: Shape): Command {
  return (state, dispatch) => {
    const blocks = touched(state).filter(({ node }) => node.type.name !== 'note');
    if (blocks.length === 0) return false;
    const off = shape.kind !== 'paragraph' && blocks.every(({ node }) => isShape(node, shape));
    const wanted: Shape = off ? { kind: 'paragraph' } : shape;
    const transaction = state.tr;
    for (const { node, position } of blocks) {
      if (!isShape(node, wanted)) giveShape(transaction, position, wanted);
    }
    if (!transaction.docChanged) return false;
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

/** Gives the block at a position a shape; it keeps its id. */
export function giveShape(transaction: Transaction, position: number, shape: Shape): void {
  const node = transaction.doc.nodeAt(position);
  if (node)
    transaction.setNodeMarkup(position, node.type.schema.nodes[shape.kind], attributesOf(node, shape));
}

function attributesOf(node: Node, shape: Shape): Record<string, unknown> {
  const id: unknown = node.attrs['id'];
  if (shape.kind === 'heading') return { id, level: shape.level };
  if (shape.kind === 'item')
    return { id, level: node.type.name === 'item' ? node.attrs['level'] : 0, marker: shape.marker };
  return { id };
}

/** Moves items and headings in or out by one level. */
export function indent(by: 1 | -1): Command {
  return (state, dispatch) => {
    const transaction = state.tr;
    for (const { node, position } of touched(state)) {
      const limits =
        node.type.name === 'item' ? ITEM_LEVELS : node.type.name === 'heading' ? HEADING_LEVELS : null;
      const level = Number(node.attrs['level']) + by;
      if (limits && level >= limits.min && level <= limits.max)
        transaction.setNodeAttribute(position, 'level', level);
    }
    if (!transaction.docChanged) return false;
    dispatch?.(transaction);
    return true;
  };
}

/** Enter: a new block of the same kind; after a heading a paragraph, in a note a new line; an empty item or quote ends its run. */
export const splitBlock: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if ($from.depth < 1) return false;
  const block = $from.node(1);
  const kind = block.type.name;
  if (kind === 'note') return breakLine(state, dispatch);
  if (empty && block.childCount === 0 && (kind === 'item' || kind === 'quote')) {
    if (kind === 'item' && Number(block.attrs['level']) > 0) return indent(-1)(state, dispatch);
    return setShape({ kind: 'paragraph' })(state, dispatch);
  }
  const transaction = state.tr;
  if (!empty) transaction.deleteSelection();
  const at = transaction.mapping.map($from.pos);
  const atEnd = $to.parentOffset === $to.parent.content.size;
  const next =
    kind === 'heading' && atEnd
      ? [{ type: state.schema.nodes['paragraph']!, attrs: { id: null } }]
      : [{ type: block.type, attrs: { ...block.attrs } }];
  if (!canSplit(transaction.doc, at, 1, next)) return false;
  transaction.split(at, 1, next);
  dispatch?.(transaction.scrollIntoView());
  return true;
};

/** Shift+Enter: a new line inside the block. */
export const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(state.schema.nodes['hardBreak']!.create()).scrollIntoView());
  return true;
};

/** Backspace at the beginning of a shaped block takes its shape away before it joins the one above. */
export const unshape: Command = (state, dispatch) => {
  const { $cursor } = state.selection as TextSelection;
  if (!$cursor || $cursor.parentOffset > 0) return false;
  const kind = $cursor.parent.type.name;
  if (kind === 'item' && Number($cursor.parent.attrs['level']) > 0) return indent(-1)(state, dispatch);
  return kind === 'paragraph' || kind === 'note' ? false : setShape({ kind: 'paragraph' })(state, dispatch);
};

/**
 * A footnote at the selection: its place, and a note block at the end to write it in. `id` is that of the note it
 * belongs to in the other language, or a fresh one.
 */
export function insertNote(id: string): Command {
  return (state, dispatch) => {
    const place = state.schema.nodes['noteRef']!.create({ note: id });
    const { $to, to } = state.selection;
    const transaction = state.tr.insert($to.parent.inlineContent ? to : Selection.atEnd(state.doc).to, place);
    let at = -1;
    transaction.doc.forEach((node, position) => {
      if (node.type.name === 'note' && node.attrs['id'] === id) at = position;
    });
    if (at < 0) {
      at = transaction.doc.content.size;
      transaction.insert(at, state.schema.nodes['note']!.create({ id }));
    }
    transaction.setSelection(Selection.near(transaction.doc.resolve(at + 1)));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

/** Puts an empty block with a given id at a place, or in place of the sheet nobody has written on, and goes there. */
export function writeBlockAt(state: EditorState, like: Node, place: number): Transaction {
  const { schema, doc, tr } = state;
  const node = schema.nodes[like.type.name]!.create(like.attrs);
  const unwritten = isUnwritten(doc);
  const at = unwritten ? 0 : positionOf(doc, place);
  tr.replaceWith(at, unwritten ? doc.content.size : at, Fragment.from(node));
  return tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView();
}

/** Moves the block at one place to stand before what is now at another. */
export function moveBlock(state: EditorState, from: number, to: number): Transaction {
  const { doc, tr } = state;
  const node = doc.child(from);
  const source = positionOf(doc, from);
  const target = positionOf(doc, to);
  tr.delete(source, source + node.nodeSize);
  tr.insert(tr.mapping.map(target), node);
  return tr;
}

/** Gives the block at a place the id of its partner in another language. */
export function joinBlocks(state: EditorState, place: number, id: string): Transaction {
  return state.tr.setNodeAttribute(positionOf(state.doc, place), 'id', id);
}

/** The first note of a partner block that a document does not point at yet. */
export function nextPartnerNote(partner: Node | null, doc: Node): string | null {
  if (partner === null) return null;
  const used = new Set<unknown>();
  doc.descendants((node) => {
    if (node.type.name === 'noteRef') used.add(node.attrs['note']);
  });
  let found: string | null = null;
  partner.forEach(({ type, attrs }) => {
    if (found === null && type.name === 'noteRef' && !used.has(attrs['note'])) found = String(attrs['note']);
  });
  return found;
}
