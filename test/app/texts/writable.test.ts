import { describe, expect, it } from 'vitest';
import { writableOnly } from '../../../app/texts/editor/writable.ts';
import { plainText } from '../../../domain/texts/schema.ts';
import { block, blocksOf, stateOf } from './editor-state.ts';

const plugin = () => writableOnly((transaction) => transaction.getMeta('elsewhere') === true);
const words = (state: Parameters<typeof blocksOf>[0]) => blocksOf(state).map(plainText);

describe('characters that no words need', () => {
  it('are dropped from what is typed or pasted, wherever they stand in it', () => {
    const state = stateOf([block('a', 'uno'), block('b', 'dos')], [plugin()]);
    const next = state.apply(state.tr.insertText('\u202Eal \0revés\u2066\u2069', 4));
    expect(words(next)).toEqual(['unoal revés', 'dos']);
  });

  it('leave other words as they are, the joiners of other scripts among them', () => {
    const state = stateOf([block('a', 'uno')], [plugin()]);
    const said = ' 👩\u200D🌾 می\u200Cخواهم \u00AB…\u00BB\t';
    expect(words(state.apply(state.tr.insertText(said, 4)))).toEqual([`uno${said}`]);
  });

  it('stay while nobody here writes in their block, and go when somebody does', () => {
    const state = stateOf([block('a', 'uno'), block('b', 'dos')], [plugin()]);
    const theirs = state.apply(state.tr.insertText('\u202E', 4).setMeta('elsewhere', true));
    expect(words(theirs)).toEqual(['uno\u202E', 'dos']);
    const elsewhere = theirs.apply(theirs.tr.insertText('!', theirs.doc.content.size - 1));
    expect(words(elsewhere)).toEqual(['uno\u202E', 'dos!']);
    expect(words(elsewhere.apply(elsewhere.tr.insertText('¡', 1)))).toEqual(['¡uno', 'dos!']);
  });
});
