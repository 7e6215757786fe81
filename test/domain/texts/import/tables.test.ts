import { describe, expect, it } from 'vitest';
import { noticeSentence } from '../../../../domain/words/import.ts';
import { docxOf, file, sketch, wordsOf, zip } from './support.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const ROWS = [
  'Antes.',
  'País · Plazo · Responsable',
  'Guatemala · — · Migración / y Trabajo',
  '30 días',
  'Sola',
  'Después.',
];

/** Its cells as words of the format, its rows of cells, and the rows with something before and after. */
const table = (
  cell: (...paragraphs: string[]) => string,
  row: (cells: string) => string,
  whole: (rows: string) => string,
) =>
  whole(
    [
      cell('País') + cell('Plazo') + cell('Responsable'),
      cell('Guatemala') + cell('') + cell('Migración', 'y Trabajo'),
      cell('') + cell('30 días') + cell(''),
      cell('Sola') + cell(''),
    ]
      .map(row)
      .join('\n'),
  );

const html = table(
  (...said) => `<td> ${said.map((one) => `<p>${one}</p>`).join('\n')} </td>`,
  (cells) => `<tr>\n${cells}\n</tr>`,
  (rows) => `<p>Antes.</p><table><tbody>${rows}</tbody></table><p>Después.</p>`,
);

const docx = docxOf(
  table(
    (...said) => `<w:tc>${said.map((one) => `<w:p><w:r><w:t>${one}</w:t></w:r></w:p>`).join('')}</w:tc>`,
    (cells) => `<w:tr>${cells}</w:tr>`,
    (rows) =>
      `<w:p><w:r><w:t>Antes.</w:t></w:r></w:p><w:tbl>${rows}</w:tbl><w:p><w:r><w:t>Después.</w:t></w:r></w:p>`,
  ),
);

const odt = zip([
  {
    name: 'content.xml',
    data: bytes(
      `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>${table(
        (...said) =>
          `<table:table-cell>${said.map((one) => `<text:p>${one}</text:p>`).join('')}</table:table-cell>`,
        (cells) => `<table:table-row>${cells}</table:table-row>`,
        (rows) =>
          `<text:p>Antes.</text:p><table:table><table:table-column/>${rows}</table:table><text:p>Después.</text:p>`,
      )}</office:text></office:body></office:document-content>`,
    ),
  },
]);

describe('a table', () => {
  it.each([
    ['a.html', bytes(html)],
    ['a.docx', docx],
    ['a.odt', odt],
  ])('of %s becomes a paragraph for each row, its cells parted and in their place', async (name, content) => {
    const imported = await file(name, content);
    // A row in which one cell alone speaks is a paragraph as it is.
    expect(sketch(imported.blocks)).toEqual(ROWS);
    expect(wordsOf(imported)).toEqual(['tables']);
    expect(noticeSentence('es', imported.notices[0]!)).toBe(
      'Una tabla se convirtió en párrafos, uno por fila, con sus celdas separadas por «·». Revise que se entiendan.',
    );
  });

  it('of Markdown keeps the place of a cell that says nothing', async () => {
    const imported = await file('a.md', '| País | Plazo | Quién |\n|---|---|---|\n| | 30 días | Migración |');
    expect(sketch(imported.blocks)).toEqual(['País · Plazo · Quién', '— · 30 días · Migración']);
  });
});
