import {
  AlignmentType,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { blockFault } from '../../../../domain/texts/schema.ts';
import { docxOf, file, sketch, wordParagraph, wordsOf } from './support.ts';

describe('Word', () => {
  it('keeps title, headings, lists, links, quotes and notes, and tells what it could not', async () => {
    const numbers = {
      reference: 'n',
      levels: [0, 1].map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
      })),
    };
    const change = { id: 1, author: 'a', date: '2026-01-01T00:00:00Z' };
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const link = (href: string, text: string) =>
      new ExternalHyperlink({ link: href, children: [new TextRun(text)] });
    const document = new Document({
      numbering: { config: [numbers] },
      footnotes: {
        1: {
          children: [
            new Paragraph({ children: [new TextRun('Nota con '), link('https://example.org/n', 'enlace')] }),
          ],
        },
      },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Membrete')] }) },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, text: 'Por una migración' }),
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Quiénes' }),
            new Paragraph({
              children: [
                new TextRun('Somos '),
                new TextRun({ text: '{n} redes', bold: true }),
                new FootnoteReferenceRun(1),
                new TextRun('. '),
                link('https://example.org/p', 'Pacto'),
                link('file:///etc/passwd', ' y malo'),
              ],
            }),
            new Paragraph({ heading: HeadingLevel.HEADING_2, text: 'Peticiones' }),
            new Paragraph({ text: 'Uno', numbering: { reference: 'n', level: 0 } }),
            new Paragraph({ text: 'Dentro', numbering: { reference: 'n', level: 1 } }),
            new Paragraph({ text: 'Dos', numbering: { reference: 'n', level: 0 } }),
            new Paragraph({ text: 'Punto', bullet: { level: 0 } }),
            new Paragraph({ text: 'Subpunto', bullet: { level: 1 } }),
            new Paragraph({ text: 'Cita', style: 'Quote' }),
            new Paragraph({
              children: [
                new TextRun('Línea'),
                new TextRun({ text: 'otra', break: 1 }),
                new InsertedTextRun({ ...change, text: ' puesta' }),
                new DeletedTextRun({ ...change, text: ' quitada' }),
              ],
            }),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    new TableCell({ children: [new Paragraph('A')] }),
                    new TableCell({ children: [new Paragraph('B')] }),
                  ],
                }),
              ],
            }),
            new Paragraph({
              children: [new ImageRun({ type: 'png', data: pixel, transformation: { width: 9, height: 9 } })],
            }),
          ],
        },
      ],
    });
    const imported = await file('texto.docx', await Packer.toBuffer(document));
    expect(imported.title).toBe('Por una migración');
    expect(sketch(imported.blocks)).toEqual([
      'h1 Quiénes',
      'Somos *{n} redes*^1. [Pacto](https://example.org/p) y malo',
      'h2 Peticiones',
      '0. Uno',
      '1. Dentro',
      '0. Dos',
      '0- Punto',
      '1- Subpunto',
      '> Cita',
      'Línea / otra puesta',
      'A · B',
      '^1 Nota con [enlace](https://example.org/n)',
    ]);
    expect(wordsOf(imported).sort()).toEqual(['links', 'margins', 'pictures', 'tables', 'tracked']);
    expect(imported.blocks.map(blockFault)).toEqual(imported.blocks.map(() => null));
  });

  it('needs no more than its body', async () => {
    expect(sketch((await file('a.docx', docxOf(wordParagraph('Hola')))).blocks)).toEqual(['Hola']);
  });
});
