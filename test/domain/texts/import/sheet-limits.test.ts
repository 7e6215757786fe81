import { afterAll, expect, it } from 'vitest';
import { Invalid } from '../../../../domain/errors.ts';
import { createImporter } from '../../../../domain/texts/import/importer.ts';
import { refusal as sentence } from '../../../../domain/words/refusals.ts';
import { sheetOfRows } from '../../../support/workbook.ts';
import { zip } from './support.ts';

const importer = createImporter();
afterAll(() => importer.close());

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const encode = (text: string) => new TextEncoder().encode(text);

/** An .xlsx file whose only sheet holds this. */
function workbook(
  sheet: string,
  more: { name: string; data: Uint8Array; claims?: number }[] = [],
): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    'xl/workbook.xml': `<workbook ${NAMESPACE} xmlns:r="${RELATION}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${NAMESPACE}>${sheet}</worksheet>`,
  };
  return zip([...Object.entries(parts).map(([name, text]) => ({ name, data: encode(text) })), ...more]);
}
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (n: number, cells: string) => `<row r="${n}">${cells}</row>`;
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

const wordOf = async (bytes: Uint8Array) => {
  const outcome = await importer.sheets('ana', bytes).catch((error: unknown) => error);
  return outcome instanceof Invalid ? outcome.faults[0]!.word : 'accepted';
};

it.each<[string, string, () => Uint8Array]>([
  ['what is no sheet', 'sheet-kind', () => encode('a;b')],
  ['a file without a book', 'sheet-not-readable', () => zip([{ name: 'a.xml', data: encode('<a/>') }])],
  [
    'a part that inflates to 200 MB and claims ten bytes',
    'import-inflates',
    () => workbook('', [{ name: 'xl/media/x.png', data: zeros(200), claims: 10 }]),
  ],
  [
    'entities',
    'import-unsafe',
    () => zip([{ name: 'xl/workbook.xml', data: encode('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>') }]),
  ],
  [
    'a million rows',
    'sheet-too-long',
    () => workbook(`<sheetData>${'<row><c><v>1</v></c></row>'.repeat(400_000)}</sheetData>`),
  ],
  [
    'a row a million down',
    'sheet-too-long',
    () => workbook(`<sheetData>${row(1_048_576, cell('A1048576', 'x'))}</sheetData>`),
  ],
  [
    'a column a thousand along',
    'sheet-too-long',
    () => workbook(`<sheetData>${row(1, cell('ALM1', 'x'))}</sheetData>`),
  ],
])('refuses %s', async (_, word, make) => {
  expect(await wordOf(make())).toBe(word);
  for (const language of ['es', 'en'] as const)
    expect(sentence(language, word)).not.toBe(sentence(language, 'invalid'));
});

it('reads rows and leaves what spans ranges unread, however far they go', async () => {
  const bytes = workbook(
    `<sheetData>${row(2, cell('B2', 'hola'))}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` +
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
  );
  expect(await importer.sheets('ana', bytes)).toEqual([
    { name: 'A', hidden: false, rows: [[], ['', 'hola']] },
  ]);
  expect((await importer.sheets('ana', await sheetOfRows([['=1+1', 'a']])))[0]!.rows).toEqual([
    ['=1+1', 'a'],
  ]);
});
