import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { blocksFromYXml, fragmentFault, writeBlocks } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { Pens } from '../../../../domain/texts/co-editing/pens.ts';
import { compareTexts, wordSums, type ComparedBlock } from '../../../../domain/texts/drafts/compare.ts';
import { fullEffort } from '../../../../domain/texts/drafts/compare-words.ts';
import { restoreBlocks } from '../../../../domain/texts/drafts/restore-blocks.ts';
import { joinInlines, tidyBlock, type Block, type Inline } from '../../../../domain/texts/schema.ts';

const IDS = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc', 'dddddddddd', 'eeeeeeeeee', 'ffffffffff'];
const words = fc
  .array(fc.constantFrom('agua', 'limpia', 'para', 'todas', ' ', ', ', 'ñ', '😀', '\uFFFC', '\n'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.join(''));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: words.map((text): Inline => ({ type: 'text', text })) },
  words.map((text): Inline => ({ type: 'text', text, bold: true })),
  words.map((text): Inline => ({ type: 'text', text, link: 'https://example.org/' })),
  fc.constant<Inline>({ type: 'break' }),
  fc.constantFrom<Inline>({ type: 'noteRef', note: IDS[0]! }, { type: 'noteRef', note: IDS[1]! }),
);
const block = (id: string): fc.Arbitrary<Block> =>
  fc
    .record({
      kind: fc.constantFrom('paragraph', 'heading', 'item', 'quote', 'note'),
      level: fc.constantFrom(1, 2),
      marker: fc.constantFrom('bullet', 'number'),
      inlines: fc.array(inline, { maxLength: 5 }),
    })
    .map((shape) => tidyBlock({ ...shape, id }));
const blocks = fc
  .shuffledSubarray(IDS)
  .chain((ids) => fc.tuple(...ids.map(block)))
  .map((all): Block[] => all);

const side = (list: readonly Block[], title = '') => ({ title, blocks: list });
const paragraph = (at: number, ...inlines: Inline[]): Block => ({
  id: IDS[at]!,
  kind: 'paragraph',
  level: 0,
  inlines,
});
const text = (said: string): Inline => ({ type: 'text', text: said });

/** One side of a comparison, from the comparison alone. */
function sideOf(compared: readonly ComparedBlock[], which: 'before' | 'after'): Block[] {
  const other = which === 'before' ? 'added' : 'removed';
  return compared
    .filter((one) => one[which] !== null)
    .toSorted((a, b) => a[which]! - b[which]!)
    .map(({ id, shape, was, pieces }) => ({
      id,
      ...(which === 'before' ? (was ?? shape) : shape),
      inlines: joinInlines(
        pieces.flatMap(({ change, inline, was: look }): Inline[] => {
          if (change === other) return [];
          if (which === 'after' || change !== 'look' || inline.type !== 'text') return [inline];
          return [{ type: 'text', text: inline.text, ...look }];
        }),
      ),
    }));
}

it('gives either side back from what it says of both', () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const { blocks: compared } = compareTexts(side(before), side(after));
      expect(sideOf(compared, 'after')).toEqual(after);
      expect(sideOf(compared, 'before').map(({ id: _, ...one }) => one)).toEqual(
        before.map(({ id: _, ...one }) => one),
      );
    }),
    { numRuns: 1000 },
  );
});

it('finds nothing between a text and itself', () => {
  fc.assert(
    fc.property(blocks, (list) => {
      const { blocks: compared, sums } = compareTexts(side(list, 'Título'), side(list, 'Título'));
      expect(compared.every(({ change, moved }) => change === 'same' && !moved)).toBe(true);
      expect(Object.values(sums)).toEqual([0, 0, 0, 0, 0, 0]);
    }),
  );
});

it('says word by word what changed, and counts it', () => {
  const before = [
    paragraph(0, text('Los gobiernos deben considerar programas.')),
    paragraph(1, text('Dos.')),
  ];
  const after = [
    paragraph(0, text('Los gobiernos deben financiar programas.')),
    paragraph(2, text('Uno nuevo.')),
    { ...paragraph(1, text('Dos.')), kind: 'quote' as const },
  ];
  const { blocks: compared, sums, title } = compareTexts(side(before, 'Uno'), side(after, 'Dos'));
  expect(compared[0]!.pieces.map(({ change, inline: one }) => [change, one])).toEqual([
    ['same', text('Los gobiernos deben ')],
    ['removed', text('considerar')],
    ['added', text('financiar')],
    ['same', text(' programas.')],
  ]);
  expect(compared.map(({ change }) => change)).toEqual(['changed', 'added', 'changed']);
  expect(compared[2]!.was).toEqual({ kind: 'paragraph', level: 0 });
  expect(sums).toEqual({ changed: 2, added: 1, removed: 0, moved: 0, wordsAdded: 3, wordsRemoved: 1 });
  expect(title.map(({ change }) => change)).toEqual(['removed', 'added']);
  expect(wordSums({ es: before }, { es: after })).toEqual({ added: 3, removed: 1 });
});

it('says that a block moved, and that words look or link otherwise', () => {
  const [one, two, three] = [
    paragraph(0, text('Uno')),
    paragraph(1, text('Dos')),
    paragraph(2, text('Tres')),
  ];
  const { blocks: compared, sums } = compareTexts(
    side([one, two, three]),
    side([three, one, { ...two, inlines: [{ type: 'text', text: 'Dos', bold: true }] }]),
  );
  expect(compared.map(({ id, moved }) => [id, moved])).toEqual([
    [three.id, true],
    [one.id, false],
    [two.id, false],
  ]);
  expect(compared[2]!.pieces).toEqual([
    { change: 'look', inline: { type: 'text', text: 'Dos', bold: true }, was: {} },
  ]);
  expect(sums).toMatchObject({ moved: 1, changed: 1, wordsAdded: 0 });
});

it('knows a paragraph again by its words where its id is another', () => {
  const words = text('Pedimos agua limpia para todas.');
  const { sums } = compareTexts(side([paragraph(0, words)]), side([paragraph(1, words)]));
  expect(sums).toMatchObject({ changed: 0, added: 0, removed: 0 });
});

it('shows two texts with next to nothing in common as one given up and one written', () => {
  const { blocks: compared } = compareTexts(
    side([paragraph(0, text('La autoridad de protección responde de las niñas.'))]),
    side([paragraph(0, text('Every state party shall report of it by June.'))]),
  );
  expect(compared[0]!.pieces.map(({ change }) => change)).toEqual(['removed', 'added']);
});

it('compares the longest of texts with bounded work', () => {
  const some = (seed: number) =>
    Array.from({ length: 600 }, (_, at) => ({
      ...paragraph(
        0,
        text(Array.from({ length: 90 }, (_, n) => `p${(at * seed + n * 7 * seed) % 911}`).join(' ')),
      ),
      id: `p${String(at).padStart(9, '0')}`,
    }));
  const [before, after] = [some(3), some(5)];
  const effort = fullEffort();
  const all = effort.left;
  const { blocks: compared } = compareTexts(side(before), side(after), effort);
  expect(sideOf(compared, 'after')).toEqual(after);
  expect(effort.left).toBeGreaterThanOrEqual(0);
  const nearly = before.map((one, at) =>
    at % 2 ? one : { ...one, inlines: [...one.inlines, text(' más')] },
  );
  const little = fullEffort();
  expect(compareTexts(side(before), side(nearly), little).sums.changed).toBe(300);
  expect(little.left).toBeGreaterThan(all / 2);
});

it('puts any blocks back whatever stands there, in a shape the editor writes', () => {
  fc.assert(
    fc.property(blocks, blocks, (now, wanted) => {
      const doc = new Y.Doc();
      const fragment = doc.getXmlFragment('content:es');
      writeBlocks(fragment, now);
      doc.transact(() => restoreBlocks(fragment, wanted, fullEffort(), Pens.ofOne(doc)));
      expect(blocksFromYXml(fragment)).toEqual(wanted);
      expect(fragmentFault(fragment)).toBeNull();
    }),
    { numRuns: 1000 },
  );
});
