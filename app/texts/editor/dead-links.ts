import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { sourceAddress } from '../../../domain/texts/sources/cited.ts';
import { shownDead } from '../sources/shown-dead.ts';
import { redraw } from './redraw.ts';

const key = new PluginKey<DecorationSet>('deadLinks');

/** Draws which links of the words are known to be dead. Nothing of it is in the document. */
export function deadLinks(mark: string): Plugin<DecorationSet> {
  const draw = (doc: Node) => drawn(doc, shownDead.get(), mark);
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => draw(doc),
      apply: (transaction, before, _old, { doc }) =>
        transaction.docChanged || transaction.getMeta(key) !== undefined ? draw(doc) : before,
    },
    props: { decorations: (state) => key.getState(state) },
    view(view) {
      const stop = shownDead.listen(() => redraw(view, key, true));
      return { destroy: stop };
    },
  });
}

function drawn(doc: Node, dead: ReadonlySet<string>, mark: string): DecorationSet {
  if (dead.size === 0) return DecorationSet.empty;
  const decorations: Decoration[] = [];
  doc.descendants((node, position) => {
    const link = node.marks.find(({ type }) => type.name === 'link');
    if (link && dead.has(sourceAddress(String(link.attrs['href'])) ?? ''))
      decorations.push(
        Decoration.inline(position, position + node.nodeSize, { class: 'dead-link', title: mark }),
      );
  });
  return DecorationSet.create(doc, decorations);
}
