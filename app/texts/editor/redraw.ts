import type { PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { hearSelection } from '../../live/hear-selection.ts';

/** Tells one of the editor's plugins something that changes what is drawn and no word. */
export function redraw<Told>(view: EditorView, key: PluginKey | string, told: Told): void {
  if (view.isDestroyed) return;
  hearSelection();
  view.dispatch(view.state.tr.setMeta(key, told).setMeta('addToHistory', false));
}
