import { AllSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import {
  currentBlock,
  indent,
  insertNote,
  joinBlocks,
  moveBlock,
  nextPartnerNote,
  setShape,
  splitBlock,
  unshape,
  writeBlockAt,
} from '../../../app/texts/editor/commands.ts';
import { after, block, blocksOf, cursorAt, schema, stateOf, told } from './editor-state.ts';

const item = (id: string, words: string, level = 0) =>
  block(id, words, { kind: 'item', level, marker: 'number' });
const shapes = (state: Parameters<typeof blocksOf>[0]) =>
  blocksOf(state).map(({ kind, level, marker }) => [kind, level, ...(marker ? [marker] : [])].join(' '));

describe('the shape of a block', () => {
  it('is given to every block chosen and taken back from all, ids untouched', () => {
    const two = stateOf([block('a', 'uno'), block('b', 'dos')]);
    const all = two.apply(two.tr.setSelection(cursorAt(two, 0, 1).selection));
    const chosen = cursorAt(all, 0, 0, 8);
    const listed = after(chosen, setShape({ kind: 'item', marker: 'bullet' }));
    expect(shapes(listed)).toEqual(['item 0 bullet', 'item 0 bullet']);
    expect(told(after(listed, setShape({ kind: 'item', marker: 'bullet' })))).toEqual(['a:uno', 'b:dos']);
    expect(shapes(after(listed, setShape({ kind: 'item', marker: 'bullet' })))).toEqual([
      'paragraph 0',
      'paragraph 0',
    ]);
  });

  it('changes from one list to the other keeping its level', () => {
    const state = stateOf([item('a', 'uno', 2)]);
    expect(shapes(after(state, setShape({ kind: 'item', marker: 'bullet' })))).toEqual(['item 2 bullet']);
  });

  it('is never given to a note', () => {
    const state = stateOf([block('a', 'nota', { kind: 'note' })]);
    expect(setShape({ kind: 'quote' })(state)).toBe(false);
  });

  it('goes in and out within the levels of the model', () => {
    expect(shapes(after(stateOf([item('a', 'uno', 3)]), indent(1)))).toEqual(['item 4 number']);
    expect(indent(1)(stateOf([item('a', 'uno', 4)]))).toBe(false);
    expect(indent(-1)(stateOf([block('a', 'uno', { kind: 'heading', level: 1 })]))).toBe(false);
    expect(indent(1)(stateOf([block('a', 'uno')]))).toBe(false);
  });
});

describe('Enter and Backspace', () => {
  it('goes on with a list, and ends it at an empty item level by level', () => {
    const state = after(cursorAt(stateOf([item('a', 'uno', 1)]), 0, 3), splitBlock);
    expect(shapes(state)).toEqual(['item 1 number', 'item 1 number']);
    const out = after(state, splitBlock);
    expect(shapes(out)).toEqual(['item 1 number', 'item 0 number']);
    expect(shapes(after(out, splitBlock))).toEqual(['item 1 number', 'paragraph 0']);
  });

  it('begins a paragraph after a heading, and a new line inside a note', () => {
    const heading = cursorAt(stateOf([block('a', 'Hoy', { kind: 'heading', level: 2 })]), 0, 3);
    expect(shapes(after(heading, splitBlock))).toEqual(['heading 2', 'paragraph 0']);
    const note = cursorAt(stateOf([block('a', 'nota', { kind: 'note' })]), 0, 2);
    expect(blocksOf(after(note, splitBlock))[0]!.inlines.map(({ type }) => type)).toEqual([
      'text',
      'break',
      'text',
    ]);
  });

  it('replaces what is chosen', () => {
    expect(told(after(cursorAt(stateOf([block('a', 'uno dos')]), 0, 2, 5), splitBlock))).toEqual([
      'a:un',
      'a:os',
    ]);
  });

  it('takes the shape away at the beginning before blocks are joined', () => {
    expect(
      shapes(
        after(
          stateOf([block('a', 'x', { kind: 'quote' })]).apply(
            cursorAt(stateOf([block('a', 'x', { kind: 'quote' })]), 0, 0).tr,
          ),
          unshape,
        ),
      ),
    ).toEqual(['paragraph 0']);
    expect(unshape(cursorAt(stateOf([block('a', 'x')]), 0, 0))).toBe(false);
    expect(unshape(cursorAt(stateOf([item('a', 'x')]), 0, 1))).toBe(false);
  });
});

describe('footnotes', () => {
  const NOTE = 'nnnnnnnnnn';

  it('leave their place in the words and a note at the end, where the cursor goes', () => {
    const state = after(cursorAt(stateOf([block('a', 'uno'), block('b', 'dos')]), 0, 3), insertNote(NOTE));
    const [first, , note] = blocksOf(state);
    expect(first!.inlines.at(-1)).toEqual({ type: 'noteRef', note: NOTE });
    expect(note).toEqual({ id: NOTE, kind: 'note', level: 0, inlines: [] });
    expect(state.selection.$from.parent.type.name).toBe('note');
  });

  it('stand at the very end when everything is chosen', () => {
    const state = stateOf([block('a', 'uno'), block('b', 'dos')]);
    const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)));
    expect(currentBlock(all).attrs['id']).toBe('aaaaaaaaaa');
    expect(blocksOf(after(all, insertNote(NOTE)))[1]!.inlines.at(-1)).toEqual({
      type: 'noteRef',
      note: NOTE,
    });
  });

  it('point at the note that is there already', () => {
    const state = after(
      cursorAt(stateOf([block('a', 'uno'), block('n', 'nota', { kind: 'note' })]), 0, 1),
      insertNote(NOTE),
    );
    expect(blocksOf(state)).toHaveLength(2);
  });

  it('are those of the partner in the other language, in its order, until all are there', () => {
    const partner = schema.nodeFromJSON({
      type: 'paragraph',
      content: ['m', 'n'].map((id) => ({ type: 'noteRef', attrs: { note: id.repeat(10) } })),
    });
    const state = stateOf([block('a', 'one')]);
    expect(nextPartnerNote(partner, state.doc)).toBe('mmmmmmmmmm');
    const once = after(state, insertNote('mmmmmmmmmm'));
    expect(nextPartnerNote(partner, once.doc)).toBe(NOTE);
    expect(nextPartnerNote(partner, after(once, insertNote(NOTE)).doc)).toBeNull();
    expect(nextPartnerNote(null, state.doc)).toBeNull();
  });
});

describe('what one language lacks', () => {
  const like = schema.nodes['heading']!.create({ id: 'eeeeeeeeee', level: 2 });

  it('is written with the same id and shape at its place', () => {
    const state = stateOf([block('a', 'uno'), block('b', 'dos')]);
    const next = state.apply(writeBlockAt(state, like, 1));
    expect(told(next)).toEqual(['a:uno', 'e:', 'b:dos']);
    expect(shapes(next)[1]).toBe('heading 2');
    expect(next.selection.$from.parent.attrs['id']).toBe('eeeeeeeeee');
  });

  it('takes the place of the sheet nobody has written on', () => {
    const state = stateOf([]);
    expect(told(state.apply(writeBlockAt(state, like, 0)))).toEqual(['e:']);
  });

  it('is brought from elsewhere, forwards and backwards', () => {
    const state = stateOf(['a', 'b', 'c', 'd'].map((id) => block(id, id)));
    expect(told(state.apply(moveBlock(state, 3, 1)))).toEqual(['a:a', 'd:d', 'b:b', 'c:c']);
    expect(told(state.apply(moveBlock(state, 0, 3)))).toEqual(['b:b', 'c:c', 'a:a', 'd:d']);
  });

  it('is joined with its partner by its id', () => {
    const state = stateOf([block('a', 'uno'), block('b', 'dos')]);
    expect(told(state.apply(joinBlocks(state, 1, 'cccccccccc')))).toEqual(['a:uno', 'c:dos']);
  });
});
