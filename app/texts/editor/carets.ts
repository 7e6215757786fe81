import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { personTone } from '../../ui/avatar.tsx';

const RESTS_AFTER = 3_000;

/** Who is here, as the server says it of each client. */
export interface Present {
  name?: unknown;
  person?: unknown;
  organisation?: unknown;
}

/** One colour for one person, on every caret and in the list of who is here. */
export const toneOf = (user: Present) => personTone(nameOf(user));

/** "person · organisation". */
export const nameOf = (user: Present): string => (typeof user.name === 'string' ? user.name : '');

/**
 * The carets of the others: a label in the air above the line that shrinks to its dot after three seconds and
 * comes back when the caret moves. Drawn, never read aloud.
 */
export function carets(awareness: Awareness): Extension {
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
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        cursorBuilder: (user: Present, client: number) => {
          const caret = caretOf(user);
          drawn.set(client, caret);
          wake(client);
          return caret;
        },
        selectionBuilder: (user: Present) => ({ class: `their-selection tone-${toneOf(user)}` }),
      }),
    ],
  });
}

/** The label stands in the air above the block, never over words; near the right edge it reaches to the left. */
function placeLabel(caret: HTMLElement): void {
  const sheet = caret.closest('.sheet');
  const label = caret.firstElementChild;
  let block: Element | null = caret;
  while (block && block.parentElement !== sheet) block = block.parentElement;
  if (!sheet || !label || !block) return;
  const at = caret.getBoundingClientRect();
  const room = sheet.getBoundingClientRect().right - at.left;
  caret.classList.toggle('leftward', label.getBoundingClientRect().width > room);
  caret.style.setProperty('--rise', `${Math.round(at.top - block.getBoundingClientRect().top)}px`);
}

function caretOf(user: Present): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `cursor tone-${toneOf(user)}`;
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.textContent = nameOf(user);
  caret.append(label);
  return caret;
}
