import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { anchorOf, rangeOf, type Binding } from './comment-anchors.ts';
import { pickedWords, shownThreads, type Picked, type ThreadPlace } from '../comments/places.ts';
import { redraw } from './redraw.ts';

/** The most letters of a text that a comment quotes. */
const QUOTE = 1_000;
/** What is chosen to be commented on, drawn like a thread. */
const PICKED = 'picked';
const key = new PluginKey<DecorationSet>('commentPlaces');

/**
 * Draws where open threads of comments stand, the one that is open in the panel stronger, and offers to comment on
 * the words that are chosen. Nothing of it is in the document.
 */
export function commentPlaces(
  language: string,
  isFromElsewhere: (transaction: Transaction) => boolean,
): Plugin<DecorationSet> {
  const offer = (view: EditorView) => {
    const picked = pickedFrom(view.state, language);
    if (picked !== null && shownThreads.get().may) pickedWords.set(picked);
    return picked !== null && shownThreads.get().may;
  };
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before, _old, state) {
        // What was typed here is in the text only once this is over: until then the marks move with it.
        if (transaction.getMeta(key) === undefined && !isFromElsewhere(transaction))
          return before.map(transaction.mapping, transaction.doc);
        return draw(state, language);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleKeyDown(view, event) {
        const asked = event.key.toLowerCase() === 'm' && event.altKey && (event.ctrlKey || event.metaKey);
        return asked && offer(view);
      },
    },
    view(view) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'comment-here';
      button.hidden = true;
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        offer(view);
        button.hidden = true;
      });
      view.dom.parentElement?.append(button);
      const drawAnew = () => redraw(view, key, true);
      const stops = [shownThreads.listen(drawAnew), pickedWords.listen(drawAnew)];
      const first = setTimeout(drawAnew);
      return {
        update: (_view, before) => {
          if (!before.selection.eq(view.state.selection) || before.doc !== view.state.doc)
            place(button, view);
        },
        destroy() {
          clearTimeout(first);
          for (const stop of stops) stop();
          button.remove();
        },
      };
    },
  });
}

/** Under the end of what is chosen, where something is and this person may comment. */
function place(button: HTMLButtonElement, view: EditorView): void {
  const { empty, from, to } = view.state.selection;
  const { may, word } = shownThreads.get();
  button.hidden = empty || !may || blockAt(view.state.doc, from) === null;
  const around = view.dom.parentElement?.getBoundingClientRect();
  if (button.hidden || !around) return;
  button.textContent = word;
  const end = view.coordsAtPos(to);
  button.style.top = `${end.bottom - around.top + 6}px`;
  button.style.left = `${Math.max(0, Math.min(end.left - around.left, around.width - button.offsetWidth))}px`;
}

/** What is chosen, as far as it stands in one block. */
function pickedFrom(state: EditorState, language: string): Picked | null {
  const { from, to } = state.selection;
  const block = blockAt(state.doc, from);
  const binding = bindingOf(state);
  if (block === null || binding === null) return null;
  const end = Math.min(to, block.at + block.node.nodeSize - 1);
  const quote = state.doc.textBetween(from, end, '\n', '\n').trim();
  if (quote === '' || quote.length > QUOTE) return { language, block: block.id, anchor: null, quote: null };
  return { language, block: block.id, anchor: anchorOf(binding, from, end), quote };
}

function draw(state: EditorState, language: string): DecorationSet {
  const { places, current } = shownThreads.get();
  const picked = pickedWords.get();
  const binding = bindingOf(state);
  const blocks = new Map<string, { at: number; node: Node }>();
  state.doc.forEach((node, at) => {
    const id: unknown = node.attrs['id'];
    if (typeof id === 'string') blocks.set(id, { at, node });
  });
  const all = picked === null ? places : [...places, { ...picked, id: PICKED }];
  const drawn = all.flatMap((thread) => {
    if (thread.language !== language || thread.block === null) return [];
    const look = (name: string) => ({
      class: thread.id === current || thread.id === PICKED ? `${name} current` : name,
    });
    const words =
      binding === null || thread.anchor === null
        ? null
        : rangeOf(binding, thread.anchor, state.doc.content.size);
    const block = blocks.get(thread.block);
    const quoted = words ?? (block === undefined ? null : quoteIn(thread, block));
    if (quoted !== null) return [Decoration.inline(quoted.from, quoted.to, look('commented'))];
    if (block === undefined) return [];
    return [Decoration.node(block.at, block.at + block.node.nodeSize, look('commented-block'))];
  });
  return DecorationSet.create(state.doc, drawn);
}

/** The quoted words where its block still has them. */
function quoteIn({ quote, anchor }: ThreadPlace, block: { at: number; node: Node }) {
  if (quote === null || anchor === null) return null;
  const letters = block.node.textBetween(0, block.node.content.size, '\n', '\n');
  const found = letters.indexOf(quote);
  if (found < 0) return null;
  return { from: block.at + 1 + found, to: block.at + 1 + found + quote.length };
}

function blockAt(doc: Node, position: number): { id: string; at: number; node: Node } | null {
  const place = doc.resolve(position);
  if (place.depth === 0) return null;
  const node = place.node(1);
  const id: unknown = node.attrs['id'];
  return typeof id === 'string' ? { id, at: place.before(1), node } : null;
}

function bindingOf(state: EditorState): Binding | null {
  const sync = ySyncPluginKey.getState(state) as { binding?: Binding | null } | undefined;
  return sync?.binding ?? null;
}
