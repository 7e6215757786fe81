import { Refused } from './limits.ts';

/** What carries programs, in either kind of file. */
const PROGRAMS = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|Basic\/|Scripts\/)/i;
/** What would bring in documents from elsewhere, were it followed. */
const BROUGHT_IN =
  /<Relationship\b(?=[^>]*Type="[^"]*\/(?:oleObject|frame|subDocument|aFChunk|afChunk)")(?=[^>]*TargetMode="External")/i;
const MOST_PARAGRAPHS = 60_000;

/**
 * Refuses a file from a word processor before anything in it is read: programs, document types and with them entities,
 * other documents to be brought in, and more paragraphs than anybody writes.
 */
export function refuseUnsafe(parts: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, part] of parts) {
    if (PROGRAMS.test(name)) throw new Refused('import-unsafe');
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const text = new TextDecoder().decode(part);
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Refused('import-unsafe');
    if (name.endsWith('.rels') && BROUGHT_IN.test(text)) throw new Refused('import-unsafe');
    if (many(text, ['<w:p>', '<w:p ', '<w:p/>', '<text:p>', '<text:p ', '<text:p/>']))
      throw new Refused('import-too-long');
  }
}

function many(text: string, tags: readonly string[]): boolean {
  let found = 0;
  for (const tag of tags)
    for (let at = text.indexOf(tag); at !== -1; at = text.indexOf(tag, at + tag.length))
      if ((found += 1) > MOST_PARAGRAPHS) return true;
  return false;
}
