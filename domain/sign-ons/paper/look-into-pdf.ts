import { inflate, type InputType, type ZlibOptions } from 'node:zlib';
import { promisify } from 'node:util';

/** Pages at most of a scanned sheet. */
export const MOST_PAGES = 20;
/** What one part of a PDF may unfold to. */
const MOST_UNFOLDED = 4 * 1024 * 1024;
/** How many parts are unfolded. */
const MOST_PARTS = 2_000;

const unfold = promisify<InputType, ZlibOptions, Buffer>(inflate);

/** Names of what acts, opens something else, or hides what is in the file. */
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Movie|Rendition|Encrypt)(?![A-Za-z0-9])/;
/** The same but for the one that is so short that pictures hold it by chance; what it names says /JavaScript beside it. */
const ACTIVE_LONG =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|Rendition|Encrypt)(?![A-Za-z0-9])/;
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/g;
const STREAM = /(?<![A-Za-z])stream\r?\n/g;

export type PdfFault = 'paper-scan-active' | 'paper-scan-pages' | 'paper-scan-not-readable';

/**
 * Whether a PDF is more than pages: the names of its objects are read, also those that are written with escapes or folded
 * into object streams. What cannot be looked into is refused. Nothing of it is run or drawn.
 */
export async function faultOfPdf(bytes: Uint8Array): Promise<PdfFault | null> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (ACTIVE_LONG.test(plainNames(raw))) return 'paper-scan-active';
  const outside: string[] = [];
  let folded = 0;
  let at = 0;
  for (const { index, 0: mark } of raw.matchAll(STREAM)) {
    if (index < at) continue;
    const start = index + mark.length;
    const end = raw.indexOf('endstream', start);
    if (end < 0) return 'paper-scan-not-readable';
    const before = plainNames(raw.slice(at, index));
    outside.push(before);
    const head = before.slice(before.lastIndexOf(' obj') + 1);
    if (/\/First(?![A-Za-z])/.test(head)) {
      const words = ++folded > MOST_PARTS ? null : await unfolded(head, bytes.subarray(start, end));
      if (words === null) return 'paper-scan-not-readable';
      outside.push(plainNames(words));
    }
    at = end;
  }
  outside.push(plainNames(raw.slice(at)));
  const objects = outside.join('\n');
  if (ACTIVE.test(objects)) return 'paper-scan-active';
  const pages = objects.match(PAGE)?.length ?? 0;
  if (pages === 0) return 'paper-scan-not-readable';
  return pages > MOST_PAGES ? 'paper-scan-pages' : null;
}

/** Names may be written with escapes: "/#4AavaScript" is "/JavaScript". */
function plainNames(words: string): string {
  return words.replace(/\/[^\s/<>[\](){}%]*#[^\s/<>[\](){}%]*/g, (name) =>
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

/** What an object stream holds; null where it is folded in a way that is not looked into, or unfolds to too much. */
async function unfolded(head: string, part: Uint8Array): Promise<string | null> {
  if (!/\/Filter(?![A-Za-z])/.test(head)) return Buffer.from(part).toString('latin1');
  const plain = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(head);
  if (!plain || /\/DecodeParms/.test(head)) return null;
  try {
    return (await unfold(part, { maxOutputLength: MOST_UNFOLDED })).toString('latin1');
  } catch {
    return null;
  }
}
