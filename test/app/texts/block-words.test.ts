import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  blockIn,
  caretAfter,
  carry,
  plainOf,
  SEALED,
  writable,
} from '../../../app/texts/words/block-words.ts';
import { blocksFromYXml, elementOf } from '../../../domain/texts/blocks-in-ydoc.ts';
import { editBetween, type Edit } from '../../../domain/texts/edits.ts';
import { fragmentName, type Inline } from '../../../domain/texts/schema.ts';

const ID = 'abcdefghij';

function textWith(inlines: Inline[]): { doc: Y.Doc; block: Y.XmlElement } {
  const doc = new Y.Doc();
  doc
    .getXmlFragment(fragmentName('es'))
    .insert(0, [elementOf({ id: ID, kind: 'paragraph', level: 0, inlines })]);
  return { doc, block: blockIn(doc, 'es', ID)! };
}

const done = (words: string, { at, remove, insert }: Edit) =>
  words.slice(0, at) + insert + words.slice(at + remove);
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ñ', '🌎', '́'), maxLength: 12 });

describe('what was typed', () => {
  it('is found from the words before and after, and never parts a character', () => {
    fc.assert(
      fc.property(words, words, fc.nat(12), (before, after, caret) => {
        const edit = editBetween(before, after, caret);
        expect(edit === null ? before : done(before, edit)).toBe(after);
        if (edit)
          for (const piece of [before.slice(0, edit.at), edit.insert])
            expect(piece.isWellFormed()).toBe(true);
      }),
    );
  });

  it('ends where the caret stands', () => {
    expect(editBetween('aa', 'aaa', 1)).toEqual({ at: 0, remove: 0, insert: 'a' });
    expect(editBetween('aa', 'aaa', 3)).toEqual({ at: 2, remove: 0, insert: 'a' });
  });

  it('keeps what somebody else wrote meanwhile', () => {
    const mine = editBetween('Publicar el plan', 'Publicar el plan nacional')!;
    const theirs = editBetween('Publicar el plan', 'Hoy: publicar el plan');
    expect(done('Hoy: publicar el plan', carry(mine, theirs))).toBe('Hoy: publicar el plan nacional');
    fc.assert(
      fc.property(words, words, words, (before, mineAfter, theirsAfter) => {
        const edit = editBetween(before, mineAfter);
        const over = editBetween(before, theirsAfter);
        if (edit === null) return;
        const moved = carry(edit, over);
        expect(moved.at + moved.remove).toBeLessThanOrEqual(theirsAfter.length);
        expect(done(theirsAfter, moved)).toContain(edit.insert);
      }),
    );
  });

  it('moves a caret with its words', () => {
    expect(caretAfter(3, { at: 0, remove: 0, insert: 'ab' })).toBe(5);
    expect(caretAfter(3, { at: 3, remove: 0, insert: 'ab' })).toBe(3);
    expect(caretAfter(3, { at: 1, remove: 4, insert: '' })).toBe(1);
  });

  it('is one paragraph of words that can be seen', () => {
    expect(writable(`uno\r\ndos\u202Etres${SEALED}`)).toBe('uno dostres');
  });
});

describe('a block written as plain words', () => {
  const inlines: Inline[] = [
    { type: 'text', text: 'Publicar ' },
    { type: 'text', text: 'el plan', bold: true },
    { type: 'noteRef', note: 'notanotano' },
    { type: 'break' },
    { type: 'text', text: 'ya' },
  ];

  it('reads with its footnote’s place and its line break', () => {
    expect(plainOf(textWith(inlines).block)).toBe(`Publicar el plan${SEALED}\nya`);
  });

  it('becomes what was typed, wherever it was typed', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), words, (at, remove, insert) => {
        const { block } = textWith(inlines);
        const before = plainOf(block);
        const edit = { at: Math.min(at, before.length), remove: 0, insert };
        edit.remove = Math.min(remove, before.length - edit.at);
        applyEdit(block, edit);
        expect(plainOf(block)).toBe(done(before, edit));
      }),
    );
  });

  it('keeps the look and the footnotes of what was not touched', () => {
    const { doc, block } = textWith(inlines);
    applyEdit(block, { at: 16, remove: 0, insert: ' nacional' });
    expect(blocksFromYXml(doc.getXmlFragment(fragmentName('es')))[0]!.inlines).toEqual([
      { type: 'text', text: 'Publicar ' },
      { type: 'text', text: 'el plan nacional', bold: true },
      { type: 'noteRef', note: 'notanotano' },
      { type: 'break' },
      { type: 'text', text: 'ya' },
    ]);
  });

  it('takes the first words of an empty block', () => {
    const { block } = textWith([]);
    applyEdit(block, { at: 0, remove: 0, insert: 'Hola' });
    expect(plainOf(block)).toBe('Hola');
  });
});
