import { expect, it } from 'vitest';
import { citedIn, MOST_SOURCES, sourceAddress } from '../../../../domain/texts/sources/cited.ts';
import type { Block, Inline } from '../../../../domain/texts/schema.ts';

const block = (id: string, kind: 'paragraph' | 'note', ...inlines: (string | [string, string])[]): Block => ({
  id: id.padEnd(10, '0'),
  kind,
  level: 0,
  inlines: inlines.map((one): Inline =>
    typeof one === 'string' ? { type: 'text', text: one } : { type: 'text', text: one[0], link: one[1] },
  ),
});
const addresses = (...blocks: Block[]) => citedIn([{ language: 'es', blocks }]).map(({ address }) => address);

it('knows an address by one form, without what no server sees', () => {
  expect(sourceAddress('HTTPS://Diario.Example.org:443/a b#c')).toBe('https://diario.example.org/a%20b');
  expect(sourceAddress('mailto:a@example.org')).toBeNull();
  expect(sourceAddress('javascript:alert(1)')).toBeNull();
  expect(sourceAddress('https://ana:x@example.org/')).toBeNull();
});

it('finds every link, and what is written out beside them', () => {
  const written =
    'Véase (https://a.example.org/b_(c)), https://d.example.org/e. También «https://f.example.org/».';
  const found = ['https://a.example.org/b_(c)', 'https://d.example.org/e', 'https://f.example.org/'];
  expect(addresses(block('note', 'note', written))).toEqual(found);
  expect(
    addresses(block('one', 'paragraph', 'Según ', ['el diario', 'https://diario.example.org/'], written)),
  ).toEqual(['https://diario.example.org/', ...found]);
  expect(
    addresses(
      block('two', 'paragraph', 'Véase ', ['https://corto.example.org/…', 'https://largo.example.org/']),
    ),
  ).toEqual(['https://largo.example.org/']);
});

it('names each address once, with all places that cite it, in the order of the words', () => {
  const [a, b] = ['https://a.example.org/', 'https://b.example.org/'];
  const cited = citedIn([
    {
      language: 'es',
      blocks: [block('one', 'paragraph', ['x', b], ['y', `${b}#z`]), block('two', 'note', a)],
    },
    { language: 'en', blocks: [block('one', 'paragraph', ['x', a])] },
  ]);
  expect(cited).toEqual([
    { address: b, citations: [{ language: 'es', block: 'one0000000' }] },
    {
      address: a,
      citations: [
        { language: 'es', block: 'two0000000' },
        { language: 'en', block: 'one0000000' },
      ],
    },
  ]);
});

it('keeps to so many', () => {
  const many = Array.from({ length: MOST_SOURCES + 5 }, (_one, n) => `https://example.org/${n}`);
  expect(addresses(block('note', 'note', many.join(' ')))).toEqual(many.slice(0, MOST_SOURCES));
});
