import { asRefused } from '../suggestion-marks.ts';
import type { ExportFormat } from '../constants.ts';
import type { ExportModel } from './model.ts';

/** Writes a text as a file, loading what it needs only then. */
export async function print(asked: { model: ExportModel; format: ExportFormat }): Promise<Uint8Array> {
  const { model, format } = asked;
  const accepted = () => model.blocks.map(asRefused);
  if (format === 'docx') return (await import('./docx.ts')).exportDocx(model);
  if (format === 'odt') return (await import('./odt.ts')).exportOdt(model);
  if (format === 'md')
    return Buffer.from((await import('./markdown.ts')).exportMarkdown(model.title, accepted()));
  return Buffer.from((await import('./html.ts')).exportHtml(model, accepted()));
}
