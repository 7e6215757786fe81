import * as Y from 'yjs';
import { editBetween } from '../../../domain/texts/edits.ts';
import { fragmentName } from '../../../domain/texts/schema.ts';
import { applyEdit, blockIn, caretAfter, carry, plainOf, writable } from './block-words.ts';

/**
 * Ties a field of plain words to a block of a live text: what is typed goes into the text as it is typed, what others
 * type appears, and the caret stays where its words are. While a keyboard is composing, the field is left alone and
 * catches up afterwards. Undo takes back one's own words only. Ends with the function it answers.
 */
export function tieField(
  field: HTMLTextAreaElement,
  { doc, language, block }: { doc: Y.Doc; language: string; block: string },
): () => void {
  const fragment = doc.getXmlFragment(fragmentName(language));
  const origin = {};
  const element = () => blockIn(doc, language, block);
  const words = () => {
    const found = element();
    return found ? plainOf(found) : '';
  };
  const undo = new Y.UndoManager(fragment, { trackedOrigins: new Set([origin]) });
  let shown = '';
  let composing = false;

  const show = () => {
    if (composing) return;
    const now = words();
    const edit = editBetween(shown, now);
    shown = now;
    if (field.value === now) return;
    const active = field.ownerDocument.activeElement === field;
    const [start, end] = [caretAfter(field.selectionStart, edit), caretAfter(field.selectionEnd, edit)];
    field.value = now;
    if (active) field.setSelectionRange(start, end);
    fit(field);
  };
  const write = () => {
    const caret = field.selectionEnd;
    const edit = editBetween(shown, field.value, caret);
    const found = element();
    if (edit === null || !found) return;
    const insert = writable(edit.insert);
    const over = editBetween(shown, plainOf(found));
    shown = shown.slice(0, edit.at) + insert + shown.slice(edit.at + edit.remove);
    if (!composing && field.value !== shown) {
      field.value = shown;
      field.setSelectionRange(edit.at + insert.length, edit.at + insert.length);
    }
    doc.transact(() => applyEdit(found, carry({ ...edit, insert }, over)), origin);
    fit(field);
  };
  const listeners: [string, (event: Event) => void][] = [
    ['input', write],
    ['compositionstart', () => (composing = true)],
    [
      'compositionend',
      () => {
        composing = false;
        write();
        show();
      },
    ],
    [
      'keydown',
      (event) => {
        const { key, ctrlKey, metaKey, shiftKey, isComposing } = event as KeyboardEvent;
        if (key === 'Enter' && !isComposing) event.preventDefault();
        const wish = !ctrlKey && !metaKey ? null : wishOf(key.toLowerCase(), shiftKey);
        if (wish === null) return;
        event.preventDefault();
        undo[wish]();
      },
    ],
    [
      'beforeinput',
      (event) => {
        const { inputType } = event as InputEvent;
        if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return;
        event.preventDefault();
        undo[inputType === 'historyUndo' ? 'undo' : 'redo']();
      },
    ],
  ];
  for (const [name, listener] of listeners) field.addEventListener(name, listener);
  fragment.observeDeep(show);
  shown = words();
  field.value = shown;
  fit(field);
  return () => {
    for (const [name, listener] of listeners) field.removeEventListener(name, listener);
    fragment.unobserveDeep(show);
    undo.destroy();
  };
}

function wishOf(key: string, shift: boolean): 'undo' | 'redo' | null {
  if (key === 'z') return shift ? 'redo' : 'undo';
  return key === 'y' && !shift ? 'redo' : null;
}

/** As tall as its words, also where the browser does not do it by itself. */
function fit(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
