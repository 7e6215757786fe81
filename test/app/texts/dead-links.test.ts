import { DecorationSet } from '@tiptap/pm/view';
import { expect, it } from 'vitest';
import { deadLinks } from '../../../app/texts/editor/dead-links.ts';
import { shownDead } from '../../../app/texts/sources/shown-dead.ts';
import { atEnd } from '../../support/ending.ts';
import { block, stateOf } from './editor-state.ts';

it('marks dead links in the words, whatever part of the page they lead to', () => {
  const linked = (id: string, link: string) =>
    block(id, '', {
      inlines: [
        { type: 'text', text: 'Véase ' },
        { type: 'text', text: 'aquí', link },
      ],
    });
  shownDead.set(new Set(['https://example.org/a']));
  atEnd(() => shownDead.set(new Set()));
  const plugin = deadLinks('enlace que ya no está');
  const state = stateOf(
    [linked('a', 'https://example.org/a#b'), linked('b', 'https://example.org/b')],
    [plugin],
  );
  const found = (plugin.getState(state) ?? DecorationSet.empty).find();
  expect(found.map(({ from, to }) => state.doc.textBetween(from, to))).toEqual(['aquí']);
  expect(found[0]!.from).toBe(7);
  const moved = state.apply(state.tr.insertText('Hoy. ', 1));
  expect((plugin.getState(moved) ?? DecorationSet.empty).find()[0]!.from).toBe(12);
});
