import { expect, it } from 'vitest';
import { commentedIn } from '../../../app/texts/comments/commented.ts';
import type { MarkedBlock } from '../../../domain/texts/suggestion-marks.ts';

const block: MarkedBlock = {
  id: 'a',
  kind: 'paragraph',
  level: 0,
  inlines: [
    { type: 'text', text: 'Nadie debe ser ' },
    { type: 'text', text: 'detenido', bold: true },
    { type: 'noteRef', note: 'n' },
    { type: 'text', text: ' por migrar.' },
  ],
};
const thread = (quote: string | null) => ({ id: 't', language: 'es', block: 'a', anchor: null, quote });
const marked = (...quotes: (string | null)[]) =>
  commentedIn(block, quotes.map(thread))
    .inlines.filter(({ commented }) => commented)
    .map(({ inline }) => (inline.type === 'text' ? inline.text : ''));

it('sets apart the words that threads quote, across their looks and over each other', () => {
  expect(marked('ser detenido')).toEqual(['ser ', 'detenido']);
  expect(marked('ser detenido', 'deten')).toEqual(['ser ', 'deten', 'ido']);
  expect(marked('detenido\n por')).toEqual(['detenido', ' por']);
});

it('loses no word, and marks the block where the comment is on all of it or its words are gone', () => {
  const { inlines } = commentedIn(block, [thread('ser detenido')]);
  expect(inlines.map(({ inline }) => (inline.type === 'text' ? inline.text : '*')).join('')).toBe(
    'Nadie debe ser detenido* por migrar.',
  );
  expect(commentedIn(block, [thread('ser')]).whole).toBe(false);
  expect(commentedIn(block, [thread(null)]).whole).toBe(true);
  expect(commentedIn(block, [thread('ya no está')])).toMatchObject({ whole: true });
  expect(commentedIn(block, []).inlines).toEqual(
    block.inlines.map((inline) => ({ inline, commented: false })),
  );
});
