import exceljs from 'exceljs';

/** An .xlsx file of one sheet with these rows. */
export async function sheetOfRows(rows: readonly (readonly string[])[], name = 'Hoja'): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(name);
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
