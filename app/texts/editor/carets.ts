import { Extension } from '@tiptap/core';
import { yCursorPlugin, yCursorPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { hearSelection } from '../../live/hear-selection.ts';
import { nameOf, personOf, type Present } from './present.ts';
import { tonesOn, type Tones } from './tones.ts';

const RESTS_AFTER = 3_000;

/**
 * The carets of the others: a label that stands on its caret, shrinks to its dot after three seconds and comes back
 * when the caret moves. Drawn, never read aloud.
 */
export function carets(awareness: Awareness, own: string): Extension {
  const tones = tonesOn(awareness, own);
  const drawn = new Map<number, HTMLElement>();
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const wake = (client: number) => {
    clearTimeout(timers.get(client));
    const caret = drawn.get(client);
    caret?.classList.remove('resting');
    if (caret) requestAnimationFrame(() => placeLabel(caret));
    timers.set(
      client,
      setTimeout(() => drawn.get(client)?.classList.add('resting'), RESTS_AFTER),
    );
  };
  const moved = ({ added, updated }: { added: number[]; updated: number[] }) =>
    [...added, ...updated].forEach(wake);
  return Extension.create({
    name: 'carets',
    onCreate: () => awareness.on('change', moved),
    onDestroy: () => {
      awareness.off('change', moved);
      timers.forEach(clearTimeout);
    },
    dispatchTransaction({ transaction, next }) {
      const told = transaction.getMeta(yCursorPluginKey) as unknown;
      if (told === undefined) return next(transaction);
      hearSelection();
      next(this.editor.state.tr.setMeta(yCursorPluginKey, told));
    },
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        cursorBuilder: (user: Present, client: number) => {
          const caret = caretOf(user, tones);
          drawn.set(client, caret);
          wake(client);
          return caret;
        },
        selectionBuilder: (user: Present) => ({ class: `their-selection tone-${tones.of(personOf(user))}` }),
      }),
    ],
  });
}

/** Near the right edge the label reaches to the left. */
function placeLabel(caret: HTMLElement): void {
  const sheet = caret.closest('.sheet');
  const label = caret.firstElementChild;
  if (!sheet || !label) return;
  const room = sheet.getBoundingClientRect().right - caret.getBoundingClientRect().left;
  caret.classList.toggle('from-right', label.getBoundingClientRect().width > room);
}

function caretOf(user: Present, tones: Tones): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `cursor tone-${tones.of(personOf(user))}`;
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.textContent = nameOf(user);
  caret.append(label);
  return caret;
}
