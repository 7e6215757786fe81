import { EXPORT_FORMATS, type ExportFormat } from '../../../domain/texts/constants.ts';

/** Which file of a text, as its address says it. */
export interface FileChoice {
  /** Null: the one that stands where others differ. */
  language: string | null;
  format: ExportFormat;
  /** With what is proposed and said. */
  marked: boolean;
  version: string | null;
}

/** Where a text goes out as a file. */
export function fileAddress(
  at: string,
  { language, format, version }: Omit<FileChoice, 'marked'> & { language: string },
): string {
  const query = new URLSearchParams({ language, format, ...(version !== null && { version }) });
  return `${at}/file?${query.toString()}`;
}

/** What an address asks for; null where it names no kind of file. */
export function fileIn(query: URLSearchParams): FileChoice | null {
  const said = (name: string) => query.get(name)?.slice(0, 40) || null;
  const format = EXPORT_FORMATS.find((one) => one === (said('format') ?? 'docx'));
  if (format === undefined) return null;
  return { language: said('language'), format, marked: said('marks') === 'marked', version: said('version') };
}
