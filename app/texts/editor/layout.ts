import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { numbersOf } from './blocks-of.ts';

/** Where each block stands in the side-by-side view: the grid row of each place. */
export type RowsOf = readonly number[];

interface Layout {
  rows: RowsOf;
  /** What the empty sheet says; null when it says nothing. */
  invitation: string | null;
  drawn: DecorationSet;
}

const key = new PluginKey<Layout>('layout');

/**
 * Draws what the words do not hold: each block's row beside the other language, the numbers of items and notes,
 * the invitation on an empty sheet. Nothing of it is in the document.
 */
export function layout(invitation: string | null): Plugin<Layout> {
  return new Plugin<Layout>({
    key,
    state: {
      init: (_, { doc }) => ({ rows: [], invitation, drawn: draw(doc, [], invitation) }),
      apply: (transaction, before) => {
        const told = transaction.getMeta(key) as Partial<Layout> | undefined;
        if (!told && !transaction.docChanged) return before;
        const rows = told?.rows ?? before.rows;
        return { ...before, rows, drawn: draw(transaction.doc, rows, before.invitation) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  });
}

/** The meta of a transaction that tells the rows. */
export const tellRows = (rows: RowsOf) => [key, { rows }] as const;

function draw(doc: Node, rows: RowsOf, invitation: string | null): DecorationSet {
  const { items, notes } = numbersOf(doc);
  const decorations: Decoration[] = [];
  let place = 0;
  doc.forEach((node, position) => {
    const row = rows[place];
    const number = node.type.name === 'note' ? notes.get(String(node.attrs['id'])) : items[place];
    decorations.push(
      Decoration.node(position, position + node.nodeSize, {
        ...(row !== undefined && { style: `grid-row: ${row}` }),
        ...(number != null && { 'data-number': String(number) }),
        ...(invitation !== null &&
          doc.childCount === 1 &&
          node.childCount === 0 && { 'data-invitation': invitation }),
      }),
    );
    node.forEach((child, offset) => {
      if (child.type.name !== 'noteRef') return;
      const at = position + 1 + offset;
      const n = notes.get(String(child.attrs['note']));
      decorations.push(
        Decoration.node(at, at + child.nodeSize, { 'data-number': n === undefined ? '?' : String(n) }),
      );
    });
    place++;
  });
  return DecorationSet.create(doc, decorations);
}
