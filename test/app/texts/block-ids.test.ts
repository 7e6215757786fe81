import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { blockIds, type BlockIdsOptions } from '../../../app/texts/editor/block-ids.ts';
import { splitBlock } from '../../../app/texts/editor/commands.ts';
import { BLOCK_ID } from '../../../domain/texts/schema.ts';
import { after, block, blocksOf, cursorAt, schema, stateOf, told } from './editor-state.ts';

let seed = 0;
const plugin = (more: Partial<BlockIdsOptions> = {}) =>
  blockIds({
    isFromElsewhere: (transaction) => transaction.getMeta('elsewhere') === true,
    wanted: () => null,
    random: (length) => Uint8Array.from({ length }, () => (seed = (seed * 37 + 11) % 252)),
    ...more,
  });

describe('block ids', () => {
  it('gives the second half of a split block a fresh one', () => {
    const state = after(cursorAt(stateOf([block('a', 'uno dos')], [plugin()]), 0, 3), splitBlock);
    expect(told(state)).toEqual(['a:uno', '?: dos']);
    expect(blocksOf(state).every(({ id }) => BLOCK_ID.test(id))).toBe(true);
  });

  it('leaves the id with the words when a block is split at its beginning', () => {
    const state = after(cursorAt(stateOf([block('a', 'uno')], [plugin()]), 0, 0), splitBlock);
    expect(told(state)).toEqual(['?:', 'a:uno']);
  });

  it('gives pasted copies of blocks ids of their own', () => {
    const state = stateOf([block('a', 'uno'), block('b', 'dos')], [plugin()]);
    const copy = state.doc.slice(0, state.doc.content.size);
    const next = state.apply(state.tr.replace(state.doc.content.size, state.doc.content.size, copy));
    const ids = blocksOf(next).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['aaaaaaaaaa', 'bbbbbbbbbb']);
    expect(new Set(ids).size).toBe(4);
  });

  it('gives the sheet nobody has written on an id with its first words, and not before', () => {
    const empty = stateOf([], [plugin()]);
    expect(empty.doc.child(0).attrs['id']).toBeNull();
    const state = empty.apply(empty.tr.insertText('Hola', 1));
    expect(blocksOf(state)[0]!.id).toMatch(BLOCK_ID);
  });

  it('has the first words on an empty sheet take after the block they stand beside', () => {
    const [heading, item, note] = stateOf([
      block('a', 'Título', { kind: 'heading', level: 2 }),
      block('b', 'Punto', { kind: 'item', level: 1, marker: 'number' }),
      block('c', 'Nota', { kind: 'note' }),
    ]).doc.children;
    const first = (beside: Node | null | undefined) => {
      const empty = stateOf([], [plugin({ sister: () => beside ?? null })]);
      return blocksOf(empty.apply(empty.tr.insertText('Hello', 1)))[0]!;
    };
    expect(first(heading)).toEqual(block('a', 'Hello', { kind: 'heading', level: 2 }));
    expect(first(item)).toEqual(block('b', 'Hello', { kind: 'item', level: 1, marker: 'number' }));
    for (const beside of [note, null]) expect(first(beside)).toMatchObject({ kind: 'paragraph' });
  });

  it('leaves the shape of what is pasted on an empty sheet, and of what is written on one that has words', () => {
    const beside = stateOf([block('a', 'Título', { kind: 'heading', level: 1 })]).doc.firstChild;
    const plugins = [plugin({ sister: () => beside })];
    const quote = schema.nodes['quote']!.create(null, schema.text('Cita'));
    const empty = stateOf([], plugins);
    expect(blocksOf(empty.apply(empty.tr.replaceWith(0, empty.doc.content.size, quote)))).toMatchObject([
      { kind: 'quote' },
    ]);
    const written = stateOf([block('b', 'uno')], plugins);
    expect(blocksOf(written.apply(written.tr.insertText('!', 4)))).toEqual([block('b', 'uno!')]);
  });

  it('touches nothing that comes from others or is undone', () => {
    const state = stateOf([block('a', 'uno')], [plugin()]);
    const twin = new Slice(
      Fragment.from(schema.nodes['paragraph']!.create({ id: 'aaaaaaaaaa' }, schema.text('dos'))),
      0,
      0,
    );
    const size = state.doc.content.size;
    const theirs = state.apply(state.tr.replace(size, size, twin).setMeta('elsewhere', true));
    expect(told(theirs)).toEqual(['a:uno', 'a:dos']);
    expect(told(theirs.apply(theirs.tr.insertText('!', 4)))).toEqual(['a:uno!', '?:dos']);
  });

  it('takes the id of the partner in the other language, one block after another', () => {
    const order = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'];
    const wanted: BlockIdsOptions['wanted'] = (previous, _note, taken) => {
      const next = order[previous === null ? 0 : order.indexOf(previous) + 1];
      return next !== undefined && !taken.has(next) ? next : null;
    };
    const empty = stateOf([], [plugin({ wanted })]);
    const paragraphs = ['one', 'two', 'three', 'four'].map((words) =>
      schema.nodes['paragraph']!.create(null, schema.text(words)),
    );
    const state = empty.apply(empty.tr.replaceWith(0, empty.doc.content.size, paragraphs));
    expect(told(state)).toEqual(['a:one', 'b:two', 'c:three', '?:four']);
  });

  it('draws again when chance repeats itself', () => {
    let drawn = 0;
    const random = (length: number) => Uint8Array.from({ length }, () => (drawn++ < 32 ? 10 : 11));
    const state = after(cursorAt(stateOf([block('a', 'uno')], [plugin({ random })]), 0, 1), splitBlock);
    expect(new Set(blocksOf(state).map(({ id }) => id)).size).toBe(2);
  });
});
