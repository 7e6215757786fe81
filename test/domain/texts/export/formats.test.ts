import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unzip } from '../../../../domain/print/zip.ts';
import { exportDocx } from '../../../../domain/texts/export/docx.ts';
import { exportHtml } from '../../../../domain/texts/export/html.ts';
import { exportMarkdown } from '../../../../domain/texts/export/markdown.ts';
import type { ExportModel } from '../../../../domain/texts/export/model.ts';
import { exportOdt } from '../../../../domain/texts/export/odt.ts';
import { paragraphKey } from '../../../../domain/texts/export/paragraph-key.ts';
import type { Block, Inline } from '../../../../domain/texts/schema.ts';
import type { MarkedBlock, MarkedInline } from '../../../../domain/texts/suggestion-marks.ts';
import { file, sketch } from '../import/support.ts';

const text = (said: string, more: object = {}): MarkedInline => ({ type: 'text', text: said, ...more });
const block = (
  id: string,
  kind: Block['kind'],
  inlines: MarkedInline[],
  more: Partial<Block> = {},
): MarkedBlock => ({
  id: id.padEnd(10, '0'),
  kind,
  level: kind === 'heading' ? 1 : 0,
  inlines,
  ...more,
});

const BLOCKS: MarkedBlock[] = [
  block('h1', 'heading', [text('Quiénes somos')]),
  block('p1', 'paragraph', [
    text('Nadie debe ser '),
    text('detenido', { deletions: ['s1'] }),
    text('encerrado', { insertion: 's1' }),
    text(' por migrar, dijo '),
    text('la comisión', { bold: true }),
    text('.'),
    { type: 'noteRef', note: 'n100000000' },
  ]),
  block('i1', 'item', [text('Primero')], { marker: 'number' }),
  block('i2', 'item', [text('Dentro')], { marker: 'bullet', level: 1 }),
  block('i3', 'item', [text('Segundo, con '), text('enlace', { link: 'https://ejemplo.org/?a=1&b=2' })], {
    marker: 'number',
  }),
  block('q1', 'quote', [text('Una cita'), { type: 'break' }, text('en dos líneas')]),
  block('p2', 'paragraph', [
    text('Ñandú ʼ K’iche’ '),
    text('nuevo y borrado', { insertion: 's1', deletions: ['s2'] }),
    text('fin'),
    text(' negrita', { reformats: [{ id: 's2', mark: 'bold', on: true }] }),
  ]),
  block('n1', 'note', [text('Nota al pie, '), text('ver', { italic: true })]),
];
const ANA = { author: 'Ana López (Red Ceiba)', at: '2026-12-01T09:30:00Z' };
const SUR = { author: 'Red Sur', at: '2026-12-02T09:30:12Z' };
const MODEL: ExportModel = {
  language: 'es',
  title: 'Por una migración con derechos',
  textId: 'text-1',
  datedAt: '2027-01-01T10:00:00.000Z',
  frame: 'es',
  blocks: BLOCKS,
  proposers: { s1: ANA, s2: SUR },
  remarks: [
    {
      block: 'p100000000',
      range: { from: 6, to: 10 },
      comments: [
        { ...ANA, body: '¿Por qué?' },
        { ...SUR, body: 'Porque sí.' },
      ],
    },
  ],
};
const accepted: Block[] = BLOCKS.map(({ inlines, ...shape }) => ({
  ...shape,
  inlines: inlines.flatMap((inline): Inline[] => {
    if (inline.type !== 'text') return [inline];
    if (inline.insertion !== undefined) return [];
    const { deletions: _deletions, reformats: _reformats, ...plain } = inline;
    return [plain];
  }),
}));
const part = (archive: Uint8Array, name: string) => Buffer.from(unzip(archive).get(name)!).toString();

it('writes Word’s own changes, comments, notes and lists, with a bookmark on every paragraph', async () => {
  const docx = await exportDocx(MODEL);
  const body = part(docx, 'word/document.xml');
  expect(body).toMatch(/<w:ins w:id="\d+" w:author="Ana López \(Red Ceiba\)" w:date="2026-12-01T09:30:00Z">/);
  expect(body).toMatch(
    /<w:ins [^>]*Ana[^>]*><w:del [^>]*Red Sur[^>]*><w:r>.*?<w:delText[^>]*>nuevo y borrado/,
  );
  expect(body).toMatch(/<w:rPrChange [^>]*w:author="Red Sur"/);
  expect(body).toMatch(/<w:commentRangeStart w:id="0"\/>.*<w:t[^>]*>debe<.*<w:commentRangeEnd w:id="0"\/>/);
  expect(part(docx, 'word/commentsExtended.xml')).toContain('w15:paraIdParent');
  expect(part(docx, 'word/footnotes.xml')).toContain('Nota al pie');
  for (const one of accepted)
    expect(body + part(docx, 'word/footnotes.xml')).toContain(`w:name="${paragraphKey(one)}"`);
  expect(part(docx, 'docProps/custom.xml')).toContain('text-1');
  expect(part(docx, 'docProps/core.xml')).not.toContain('creator');
  expect(Buffer.from(await exportDocx(MODEL)).equals(docx)).toBe(true);
});

it('writes OpenDocument’s own changes, comments, notes and lists', () => {
  const odt = exportOdt(MODEL);
  expect([...unzip(odt).keys()][0]).toBe('mimetype');
  expect(Buffer.from(odt.subarray(38, 38 + 39)).toString()).toBe('application/vnd.oasis.opendocument.text');
  const content = part(odt, 'content.xml');
  expect(content.match(/<text:changed-region /g)).toHaveLength(3);
  expect(content).toContain('<text:p>nuevo y borrado</text:p></text:deletion><text:insertion>');
  expect(content).toContain('loext:parent-name="r0_0"');
  expect(content).toContain('text:note-class="footnote"');
  for (const one of accepted) expect(content).toContain(`text:name="${paragraphKey(one)}"`);
});

it('writes Markdown and HTML that come in again as the same text', async () => {
  for (const [name, written] of [
    ['a.md', exportMarkdown(MODEL.title, accepted)],
    ['a.html', exportHtml(MODEL, accepted)],
  ] as const) {
    const back = await file(name, written);
    expect(back.title, name).toBe(MODEL.title);
    expect(sketch(back.blocks), name).toEqual(sketch(accepted));
  }
});

it('keeps whatever is written in Markdown and HTML', async () => {
  const said = fc
    .array(
      fc.constantFrom(
        '*',
        '_',
        '# ',
        '1. ',
        '- ',
        '> ',
        '[a](b)',
        '<b>',
        '&amp;',
        '`',
        '\\',
        'ñandú',
        ' y ',
        '~~',
        '|',
        'x',
        '![',
        '^1',
        '[^1]',
        '+ ',
        '===',
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((all) => all.join(''))
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 4 }), async (all) => {
      const blocks = [
        block('h1', 'heading', [text('Parte')]),
        ...all.map((one, index) => block(`p${index}`, 'paragraph', [text(one)])),
      ] as Block[];
      const words = blocks.map(({ inlines: [inline] }) =>
        (inline as { text: string }).text.trim().replace(/\s+/g, ' '),
      );
      for (const [name, written] of [
        ['a.md', exportMarkdown('Un título', blocks)],
        ['a.html', exportHtml({ language: 'es', title: 'Un título' }, blocks)],
      ] as const) {
        const back = await file(name, written);
        expect(
          back.blocks.map((one) =>
            one.inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join(''),
          ),
          written,
        ).toEqual(words);
      }
    }),
    { numRuns: 200 },
  );
});
