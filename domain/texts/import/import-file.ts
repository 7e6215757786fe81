import { decode } from './decode.ts';
import type { Imported } from './finish.ts';
import { finish } from './finish.ts';
import { readDocx } from './from-docx.ts';
import { readOdt } from './from-odt.ts';
import { readHtml } from './from-html.ts';
import { readMarkdown } from './from-markdown.ts';
import { readText } from './from-text.ts';
import { IMPORT_LIMITS, Refused } from './limits.ts';
import { Notices } from './notices.ts';

/** A file or a piece of clipboard to read as a text. */
export type ImportRequest =
  | { kind: 'file'; name: string; mime?: string; bytes: Uint8Array }
  | { kind: 'paste'; html?: string; text: string };

type Random = (length: number) => Uint8Array;
type Format = 'docx' | 'odt' | 'html' | 'markdown' | 'text';

/** Reads a .txt, .md, .html, .docx or .odt file. Throws Refused. Run it through an Importer: it may be made to take long. */
export async function importFile(
  { name, mime = '', bytes }: { name: string; mime?: string; bytes: Uint8Array },
  random: Random,
): Promise<Imported> {
  if (bytes.length > IMPORT_LIMITS.bytes) throw new Refused('import-too-large');
  const format = formatOf(name, mime, bytes);
  const notices = new Notices();
  if (format === 'docx') return finish(await readDocx(bytes, notices, random), notices);
  if (format === 'odt') return finish(readOdt(bytes, notices, random), notices);
  const source = decode(bytes, notices);
  const read = { html: readHtml, markdown: readMarkdown, text: readText }[format];
  return finish(read(source, notices, random), notices);
}

/** Reads what was pasted: its HTML when that holds words, else its plain text. */
export function importPaste({ html = '', text }: { html?: string; text: string }, random: Random): Imported {
  if (html.length + text.length > IMPORT_LIMITS.bytes) throw new Refused('import-too-large');
  const notices = new Notices();
  const rich = html.trim() ? readHtml(html, notices, random) : null;
  if (rich && rich.drafts.length > 0) return finish({ drafts: rich.drafts }, notices);
  return finish(readText(text, notices, random), notices);
}

const EXTENSIONS: Record<string, Format> = {
  docx: 'docx',
  odt: 'odt',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
};

/** By its first bytes where those tell, then by its name, then by what the browser called it. */
function formatOf(name: string, mime: string, bytes: Uint8Array): Format {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (start.startsWith('%PDF')) throw new Refused('import-pdf');
  if (start.startsWith('\xD0\xCF\x11\xE0') || extension === 'doc') throw new Refused('import-old-word');
  if (start.startsWith('{\\rtf') || ['rtf', 'pages'].includes(extension))
    throw new Refused('import-other-writer');
  const zipped = start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06');
  const format =
    EXTENSIONS[extension] ??
    (zipped
      ? undefined
      : { 'text/html': 'html' as const, 'text/markdown': 'markdown' as const, 'text/plain': 'text' as const }[
          mime
        ]);
  if (!format) throw new Refused('import-kind');
  if (zipped !== (format === 'docx' || format === 'odt')) throw new Refused('import-not-word');
  return format;
}
