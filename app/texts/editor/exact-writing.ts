import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { writeDocument, type Bound } from './write-document.ts';

/** What of the binding is made use of. */
interface Binding extends Bound {
  type: Y.XmlFragment;
  prosemirrorView: { state: EditorState } | null;
  _prosemirrorChanged(doc: Node): void;
}

/** The document as it was last drawn from the fragment. */
const drawn = new PluginKey<Node | null>('drawn');

/**
 * Lets the binding write words exactly. Its own way compares plain letters, so that a letter typed beside the same
 * letter may take that one's place, and tidies up formats: suggestions made at the same moment would come apart.
 * `isOwn` tells the suggestions of whoever writes here.
 *
 * The binding writes whenever its view is updated. A document nothing was typed in is not written: one change of the
 * text may touch both languages, and while the first is being drawn the second would put back what was taken from it.
 */
export function exactWriting(isOwn: (suggestion: string) => boolean): Plugin {
  return new Plugin<Node | null>({
    key: drawn,
    state: {
      init: () => null,
      apply: (tr, last, _old, { doc }) => (isDrawing(tr.getMeta(ySyncPluginKey)) ? doc : last),
    },
    view: ({ state }) => {
      const binding = bindingOf(state);
      const remember = binding._prosemirrorChanged.bind(binding);
      let written: Node | null = null;
      binding._prosemirrorChanged = (doc) => {
        const view = binding.prosemirrorView;
        if (doc === written || (view && doc === drawn.getState(view.state))) return;
        writeDocument(binding.type, doc, binding, isOwn);
        remember(doc);
        written = doc;
      };
      return {};
    },
  });
}

const isDrawing = (meta: unknown): boolean =>
  (meta as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin === true;

const bindingOf = (state: EditorState): Binding =>
  (ySyncPluginKey.getState(state) as { binding: Binding }).binding;
