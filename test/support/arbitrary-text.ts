import fc from 'fast-check';
import type { Block, Inline } from '../../domain/texts/schema.ts';
import { safeLink, textInline, tidyBlock } from '../../domain/texts/schema.ts';

const WORDS = [
  'derecho',
  'año',
  'an\u0303o',
  'é',
  'e\u0301',
  'Ǻ',
  'a\u030A\u0301',
  '{n}',
  '2026.',
  '1. ',
  '12',
  '- ',
  '-',
  '# ',
  '| x',
  '> ',
  'Acuerdo text 1',
  'Language: es',
];
const SIGNS = [
  '\\',
  '*',
  '_',
  '[',
  ']',
  '<',
  '>',
  '^',
  '[^1]',
  ']<https://a.org/>',
  '**',
  '\\\\',
  '^1: ',
  '#',
  ':',
  '!',
  '(',
  '`',
  '\u1FEF',
  '\u037E',
  '\u2126',
];
const SPACES = [' ', '  ', '\t', '\n', '\r\n', '\u00A0', '\u2009', '\u202F', '\u2028', '\u3000', '\u0085'];
const HIDDEN = [
  '\u00AD',
  '\u200B',
  '\u200E',
  '\u202E',
  '\u2066',
  '\u2069',
  '\uFEFF',
  '\u2060',
  '\uFE0F',
  '\u{E0041}',
  '\u0000',
  '\u001B',
  '\u034F',
  '\u3164',
];
const JOINED = [
  '\u200C',
  '\u200D',
  'می\u200Cخواهم',
  '👩\u200D🌾',
  'क\u094D\u200Dष',
  'x\u200Dy',
  '\u0622',
  '\u0627\u0653',
];
const MARKS = [
  '\u0301',
  '\u0338',
  '\u0323\u0307',
  '\u0307\u0323',
  '\u20E3',
  '\u1100',
  '\u1161',
  '\u11A8',
  '각',
  'ﬁ',
  'ꞌ',
  'ʼ',
  '\uD800',
  '\uDC00',
  '😀',
];

/** Pieces of words that try everything a rule of the canonical text speaks of. */
export const anyWords = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 3, arbitrary: fc.constantFrom(...SPACES) },
      { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 1, arbitrary: fc.constantFrom(...HIDDEN) },
      { weight: 1, arbitrary: fc.constantFrom(...JOINED) },
      { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 1, arbitrary: someLetter() },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

function someLetter(): fc.Arbitrary<string> {
  const ranges = [
    [0x20, 0x58f],
    [0x600, 0x6ff],
    [0x900, 0x97f],
    [0x1100, 0x11ff],
    [0x1e00, 0x206f],
    [0x2190, 0x22ff],
    [0xac00, 0xac80],
    [0x1f300, 0x1f5ff],
  ] as const;
  return fc.oneof(
    ...ranges.map(([min, max]) => fc.integer({ min, max }).map((point) => String.fromCodePoint(point))),
  );
}

const LINKS = [
  'https://example.org/',
  'https://example.org/a_b?x=[1]&y=*',
  'http://example.org/',
  'mailto:a@example.org',
  'https://example.org/año',
  'https://ejemplo.org/(x)^',
].map((href) => safeLink(href) as string);
const IDS = Array.from({ length: 8 }, (_, i) => `block000${i}0`);

const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        text: anyWords,
        bold: fc.boolean(),
        italic: fc.boolean(),
        link: fc.oneof(
          { weight: 3, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.constantFrom(...LINKS) },
        ),
      })
      .map(({ text, ...marks }) => textInline(text, marks)),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) },
  { weight: 1, arbitrary: fc.constantFrom(...IDS).map((note): Inline => ({ type: 'noteRef', note })) },
);

/** One block with an id of its own or, rarely, another's. */
const anyBlock: fc.Arbitrary<Block> = fc
  .record({
    id: fc.constantFrom(...IDS, ...IDS.map((id) => id.replace('block', 'other'))),
    kind: fc.constantFrom(
      'heading' as const,
      'paragraph' as const,
      'paragraph' as const,
      'item' as const,
      'item' as const,
      'quote' as const,
      'note' as const,
    ),
    level: fc.integer({ min: 0, max: 4 }),
    marker: fc.constantFrom('bullet' as const, 'number' as const),
    inlines: fc.array(anyInline, { maxLength: 6 }),
  })
  .map(tidyBlock);

export const anyBlocks = fc.array(anyBlock, { maxLength: 8 });

export interface TextDocument {
  title: string;
  language: string;
  blocks: Block[];
}
export const anyDocument: fc.Arbitrary<TextDocument> = fc.record({
  title: anyWords,
  language: fc.constantFrom('es', 'en', 'pt-BR'),
  blocks: anyBlocks,
});
