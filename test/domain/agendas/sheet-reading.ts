import exceljs from 'exceljs';
import { unzip } from '../../../domain/print/zip.ts';

/** A sheet as its XML says it, read without the library that wrote it: text and kind of each cell. */
export function readXlsx(bytes: Uint8Array): {
  names: string[];
  states: string[];
  cells: { kind: string; formula: boolean; text: string }[][][];
  xml: Map<string, string>;
} {
  const xml = new Map([...unzip(bytes)].map(([name, part]) => [name, new TextDecoder().decode(part)]));
  const shared = [...(xml.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([^]*?)<\/si>/g)].map(([, si]) =>
    [...si!.matchAll(/<t(?: [^>]*)?>([^]*?)<\/t>/g)].map(([, text]) => unescaped(text!)).join(''),
  );
  const book = xml.get('xl/workbook.xml') ?? '';
  const sheets = [...book.matchAll(/<sheet ([^>]*)\/>/g)].map(([, attributes]) => attributes!);
  const value = (attributes: string, name: string) =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return {
    names: sheets.map((one) => unescaped(value(one, 'name') ?? '')),
    states: sheets.map((one) => value(one, 'state') ?? 'visible'),
    cells: sheets.map((_one, index) => {
      const part = xml.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
      return [...part.matchAll(/<row [^>]*>([^]*?)<\/row>/g)].map(([, row]) => {
        const cells: { kind: string; formula: boolean; text: string }[] = [];
        for (const [, attributes, inner] of row!.matchAll(/<c ([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)) {
          const kind = value(attributes!, 't') ?? 'n';
          const raw = /<v>([^]*?)<\/v>/.exec(inner ?? '')?.[1] ?? '';
          const text = kind === 's' ? (shared[Number(raw)] ?? '') : unescaped(raw);
          cells[columnAt(value(attributes!, 'r') ?? 'A1')] = {
            kind,
            formula: /<f[ >]/.test(inner ?? ''),
            text,
          };
        }
        return Array.from(cells, (cell) => cell ?? { kind: 'n', formula: false, text: '' });
      });
    }),
    xml,
  };
}

function columnAt(reference: string): number {
  return (
    [.../^[A-Z]+/.exec(reference)![0]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** What a person does to the sheet in their own program. */
export async function editXlsx(
  bytes: Uint8Array,
  edit: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer as ArrayBuffer);
  edit(book.worksheets[0]!, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The number of a column by its heading, from 1. */
export function columnOf(sheet: exceljs.Worksheet, heading: string): number {
  const values = sheet.getRow(1).values as exceljs.CellValue[];
  return values.findIndex((value) => value === heading);
}
