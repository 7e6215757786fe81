import type { TableModel } from './table-model.ts';

/** Draws a table of comments, loading only what its format needs. */
export async function print({
  table,
  format,
}: {
  table: TableModel;
  format: 'xlsx' | 'docx';
}): Promise<Uint8Array> {
  if (format === 'docx') return (await import('./table-docx.ts')).tableDocx(table);
  return (await import('./table-xlsx.ts')).tableXlsx(table);
}
