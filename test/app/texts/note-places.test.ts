import { describe, expect, it } from 'vitest';
import type { EditorState } from '@tiptap/pm/state';
import { jumpBetweenNotes, notePlaces } from '../../../app/texts/editor/note-places.ts';
import type { Block } from '../../../domain/texts/schema.ts';
import { after, block, blocksOf, cursorAt, stateOf, told } from './editor-state.ts';

const NOTE = 'n'.repeat(10);
const cites = (id: string, words: string): Block => {
  const made = block(id, words);
  return { ...made, inlines: [...made.inlines, { type: 'noteRef', note: NOTE }] };
};
const note = (words: string) => block('n', words, { kind: 'note' });
const foreign = new WeakSet();
const plugin = () => notePlaces((transaction) => foreign.has(transaction));
/** Without the place that ends a block of so many letters. */
const struck = (state: EditorState, at: number, more: { meta?: string; other?: boolean } = {}) => {
  const transaction = state.tr.delete(at, at + 1);
  if (more.meta) transaction.setMeta('uiEvent', more.meta);
  if (more.other) foreign.add(transaction);
  return state.applyTransaction(transaction).state;
};

describe('a note and its place', () => {
  it('go together when the last place is taken out', () => {
    const state = stateOf([cites('a', 'uno'), block('b', 'dos'), note('Véase.')], [plugin()]);
    expect(told(struck(state, 4), 'abn')).toEqual(['a:uno', 'b:dos']);
  });

  it('stay while another place leads there, while it may be put back, and when somebody else took it out', () => {
    const twice = stateOf([cites('a', 'uno'), cites('b', 'dos'), note('Véase.')], [plugin()]);
    expect(blocksOf(struck(twice, 4))).toHaveLength(3);
    const once = stateOf([cites('a', 'uno'), note('Véase.')], [plugin()]);
    for (const more of [{ meta: 'cut' }, { meta: 'drop' }, { other: true }])
      expect(blocksOf(struck(once, 4, more))).toHaveLength(2);
    const loose = stateOf([block('a', 'uno'), note('Véase.')], [plugin()]);
    expect(blocksOf(loose.applyTransaction(loose.tr.insertText('x', 1)).state)).toHaveLength(2);
  });

  it('lead to each other by a key', () => {
    const state = stateOf([block('a', 'uno'), cites('b', 'dos'), note('Véase.')]);
    const inNote = after(cursorAt(state, 1, 0), jumpBetweenNotes);
    expect(inNote.selection.$from.parent.type.name).toBe('note');
    const back = after(inNote, jumpBetweenNotes);
    expect(back.selection.$from.parent.attrs['id']).toBe('b'.repeat(10));
    expect(back.selection.$from.parentOffset).toBe(4);
    expect(after(back, jumpBetweenNotes).selection.$from.parent.type.name).toBe('note');
    expect(jumpBetweenNotes(cursorAt(state, 0, 0))).toBe(false);
  });
});
