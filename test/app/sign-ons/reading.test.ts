import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { unbroken } from '../../../app/sign-ons/countries.ts';
import { Reading } from '../../../app/sign-ons/reading.tsx';
import type { Block, Inline } from '../../../domain/texts/schema.ts';

let ids = 0;
const block = (kind: Block['kind'], words: string | Inline[], more: Partial<Block> = {}): Block => ({
  id: `block${String(++ids).padStart(5, '0')}`,
  kind,
  level: kind === 'heading' ? 1 : 0,
  inlines: typeof words === 'string' ? [{ type: 'text', text: words }] : words,
  ...more,
});
const item = (words: string, level = 0, marker: 'bullet' | 'number' = 'number') =>
  block('item', words, { level, marker });
const draw = (blocks: Block[], more: Partial<Parameters<typeof Reading>[0]> = {}) =>
  renderToStaticMarkup(createElement(Reading, { blocks, language: 'es', ...more }));

it('numbers items as the text does, deeper ones inside the one before', () => {
  const html = draw([
    item('uno'),
    item('a', 1, 'bullet'),
    item('dos'),
    block('paragraph', 'x'),
    item('otra'),
  ]);
  expect(html).toBe(
    '<div class="reading" lang="es"><ol><li value="1" data-number="1">uno<ul><li>a</li></ul></li>' +
      '<li value="2" data-number="2">dos</li></ol><p>x</p><ol><li value="1" data-number="1">otra</li></ol></div>',
  );
});

it('begins a new list where the marker changes', () => {
  const html = draw([item('uno'), item('b', 0, 'bullet'), item('otro')]);
  expect(html.match(/<(ol|ul)>/g)).toEqual(['<ol>', '<ul>', '<ol>']);
});

it('puts the number of signatories in its place, and marks and links as written', () => {
  const html = draw(
    [
      block('paragraph', [
        { type: 'text', text: 'Las {n}' },
        { type: 'text', text: ' firmes ', bold: true, italic: true },
        { type: 'text', text: 'aquí', link: 'https://red-ceiba.example.org/' },
        { type: 'break' },
        { type: 'text', text: '<b>' },
      ]),
    ],
    { count: 1200 },
  );
  expect(html).toContain(
    '<p>Las 1,200<em><strong> firmes </strong></em><a href="https://red-ceiba.example.org/" rel="noreferrer">aquí</a><br/>&lt;b&gt;</p>',
  );
});

it('leads to each note and back', () => {
  const note = block('note', 'Una nota.');
  const html = draw([block('paragraph', [{ type: 'noteRef', note: note.id }]), note]);
  expect(html).toContain(`<a id="ref-${note.id}" href="#note-${note.id}" aria-label="Nota 1">1</a>`);
  expect(html).toContain(`<li id="note-${note.id}" value="1" data-number="1">Una nota.`);
  expect(html).toContain(`<a href="#ref-${note.id}" aria-label="Volver">`);
});

it('folds what comes after the beginning, never for a single block', () => {
  const four = ['a', 'b', 'c', 'd'].map((words) => block('paragraph', words));
  const fold = { after: 2, summary: 'Seguir', open: false };
  expect(draw(four, { fold })).toContain('</p></div><details class="rest-of-text"><summary>Seguir</summary>');
  expect(draw(four.slice(0, 3), { fold })).not.toContain('<details');
});

it('keeps initials of a name together', () => {
  expect(unbroken('Albergue La Ruta, A. C.')).toBe('Albergue La Ruta, A.\u00a0C.');
  expect(unbroken('Casa A. de C. V.')).toBe('Casa A. de C.\u00a0V.');
});
