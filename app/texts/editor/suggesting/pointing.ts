import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { suggestionsOn } from './places.ts';
import { redraw } from '../redraw.ts';

export interface PointingOptions {
  /** The suggestion to be shown among the words. */
  chosen(): string | null;
  /** Calls back whenever it is another. */
  watch(tell: () => void): () => void;
  /** The caret came to stand in a suggestion, or in none. */
  stands(on: string | null): void;
}

const key = new PluginKey<string | null>('pointing');

/** Shows the suggestion whose card was chosen, and tells of the one the caret stands in. */
export function pointing({ chosen, watch, stands }: PointingOptions): Plugin<string | null> {
  return new Plugin<string | null>({
    key,
    state: {
      init: () => chosen(),
      apply: (transaction, before) => {
        const told = transaction.getMeta(key) as { chosen: string | null } | undefined;
        return told ? told.chosen : before;
      },
    },
    props: { decorations: (state) => drawn(state, key.getState(state) ?? null) },
    view: (view) => {
      const forget = watch(() => {
        const now = chosen();
        if (now === key.getState(view.state)) return;
        redraw(view, key, { chosen: now });
        if (now !== null && suggestionAt(view.state) !== now) bringIntoView(view, now);
      });
      return {
        update: ({ state, hasFocus }, before) => {
          if (before.selection.eq(state.selection) || !hasFocus.call(view)) return;
          const [was, is] = [suggestionAt(before), suggestionAt(state)];
          if (was !== is) stands(is);
        },
        destroy: forget,
      };
    },
  });
}

/** The suggestion at the caret. */
export function suggestionAt({ selection: { $head } }: EditorState): string | null {
  const beside = [$head.nodeBefore, $head.nodeAfter].flatMap((node) => suggestionsOn(node?.marks ?? []));
  return beside[0] ?? null;
}

function placesOf(doc: Node, id: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  doc.descendants((node, position) => {
    if (node.isText && suggestionsOn(node.marks).includes(id))
      places.push({ from: position, to: position + node.nodeSize });
  });
  return places;
}

function drawn({ doc }: EditorState, id: string | null): DecorationSet | null {
  if (id === null) return null;
  const shown = placesOf(doc, id).map(({ from, to }) => Decoration.inline(from, to, { class: 'chosen' }));
  return DecorationSet.create(doc, shown);
}

function bringIntoView(view: EditorView, id: string): void {
  const [first] = placesOf(view.state.doc, id);
  if (!first) return;
  const { node } = view.domAtPos(first.from + 1);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}
