import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection, type Command, type Plugin, type Transaction } from '@tiptap/pm/state';
import { modelNodes } from '../../../app/texts/editor/nodes.ts';
import { blocksToDoc, docToBlocks, type DocNode } from '../../../domain/texts/doc-nodes.ts';
import { plainText, textInline, type Block } from '../../../domain/texts/schema.ts';

/** The editor's schema, as the page makes it. */
export const schema = getSchema(modelNodes);

/** A block with words, and the id "aaaaaaaaaa" for "a". */
export function block(id: string, words: string, more: Partial<Block> = {}): Block {
  const inlines = words === '' ? [] : [textInline(words, {})];
  return { id: id.repeat(10), kind: 'paragraph', level: 0, inlines, ...more };
}

/** A document of blocks with its plugins, the cursor at the beginning; without blocks, an unwritten sheet. */
export function stateOf(blocks: Block[], plugins: Plugin[] = []): EditorState {
  const doc =
    blocks.length > 0 ? schema.nodeFromJSON(blocksToDoc(blocks)) : schema.topNodeType.createAndFill()!;
  return EditorState.create({ doc, plugins });
}

/** The blocks a state now holds. */
export const blocksOf = (state: EditorState) => docToBlocks(state.doc.toJSON() as DocNode);

/** "id:words" of each block, the id by its first letter, "?" for one made since. */
export const told = (state: EditorState, known = 'abcdefg') =>
  blocksOf(state).map(
    (one) =>
      `${known.includes(one.id[0] ?? '?') && one.id === (one.id[0] ?? '').repeat(10) ? one.id[0] : '?'}:${plainText(one)}`,
  );

/** With the cursor at an offset in the block at a place, or with the words from there to a second offset chosen. */
export function cursorAt(state: EditorState, place: number, offset: number, to = offset): EditorState {
  let position = 1;
  for (let k = 0; k < place; k++) position += state.doc.child(k).nodeSize;
  return state.apply(
    state.tr.setSelection(TextSelection.create(state.doc, position + offset, position + to)),
  );
}

/** The state after a command; throws when the command does not apply. */
export function after(state: EditorState, command: Command): EditorState {
  let next: EditorState | null = null;
  const applied = command(state, (transaction: Transaction) => {
    next = state.apply(transaction);
  });
  if (!applied || next === null) throw new Error('The command does not apply here.');
  return next;
}
