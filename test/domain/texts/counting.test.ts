import { expect, it } from 'vitest';
import { countable, countParagraphs, missingBlocks } from '../../../domain/texts/counting.ts';
import { plainText, type Block } from '../../../domain/texts/schema.ts';

const block = (id: string, text: string, kind: Block['kind'] = 'paragraph'): Block => ({
  id,
  kind,
  level: 0,
  inlines: text === '' ? [] : [{ type: 'text', text }],
});
const es = [block('a', 'Uno'), block('b', 'Dos'), block('n', 'Nota', 'note'), block('c', '  ')];
const en = [block('b', 'Two'), block('a', ''), block('d', 'Four')];
const fr: Block[] = [];
const words = [
  { language: 'es', blocks: es },
  { language: 'en', blocks: en },
  { language: 'fr', blocks: fr },
];
const missing = (language: string) =>
  missingBlocks(words, language).map(({ block: one, from }) => `${from} ${plainText(one)}`);

it('counts what any language has words for, notes too, and what one of them has', () => {
  const all = words.map(({ blocks }) => blocks.map(countable));
  expect(countParagraphs(all, es.map(countable))).toEqual({ all: 4, written: 3 });
  expect(countParagraphs(all, en.map(countable))).toEqual({ all: 4, written: 2 });
  expect(countParagraphs(all, [])).toEqual({ all: 4, written: 0 });
  expect(countParagraphs([[{ id: null }]], [{ id: null }])).toEqual({ all: 0, written: 0 });
});

it('tells what each language lacks, the reference too, from the first that has it', () => {
  expect(missing('es')).toEqual(['en Four']);
  expect(missing('en')).toEqual(['es Uno', 'es Nota']);
  expect(missing('fr')).toEqual(['es Uno', 'es Dos', 'es Nota', 'en Four']);
});
