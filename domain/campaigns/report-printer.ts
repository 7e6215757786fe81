import type { ReportModel } from './report-model.ts';
import type { ReportForm } from './rules.ts';

/** Draws a report, loading only what its format needs. */
export async function print({
  report,
  format,
}: {
  report: ReportModel;
  format: ReportForm['format'];
}): Promise<Uint8Array> {
  if (format === 'pdf') return (await import('./report-pdf.ts')).reportPdf(report);
  if (format === 'docx') return (await import('./report-docx.ts')).reportDocx(report);
  return (await import('./report-xlsx.ts')).reportXlsx(report);
}
