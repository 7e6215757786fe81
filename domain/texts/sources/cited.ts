import { safeLink, type Block } from '../schema.ts';

/** Where an address is cited: a block of one language. */
export interface Citation {
  language: string;
  block: string;
}

/** An address that the words of a text link to, or that stands written out in them. */
export interface Cited {
  address: string;
  citations: Citation[];
}

/** How many addresses of one text are looked at and kept; those that come first in its words. */
export const MOST_SOURCES = 400;
/** An address as people write it out, up to a space or what encloses it. */
const WRITTEN = /https?:\/\/[^\s<>"“”«»]+/g;
/** What follows an address as the sentence's own. */
const AFTER = /[.,;:!?…'’*_]+$/;

/** The one form of an address that is a source, or null: of the web, and without a fragment, which no server sees. */
export function sourceAddress(href: string): string | null {
  const safe = safeLink(href);
  if (safe === null || safe.startsWith('mailto:')) return null;
  const url = new URL(safe);
  url.hash = '';
  return url.href;
}

/** What a text cites, in the order of its words, the first language first. */
export function citedIn(words: readonly { language: string; blocks: readonly Block[] }[]): Cited[] {
  const cited = new Map<string, Cited>();
  for (const { language, blocks } of words)
    for (const block of blocks)
      for (const address of new Set(addressesOf(block))) {
        const known = cited.get(address) ?? { address, citations: [] };
        known.citations.push({ language, block: block.id });
        if (cited.size < MOST_SOURCES || cited.has(address)) cited.set(address, known);
      }
  return [...cited.values()];
}

function addressesOf(block: Block): string[] {
  const linked = block.inlines.flatMap((inline) =>
    inline.type === 'text' && inline.link ? inline.link : [],
  );
  const written = (unlinked(block).match(WRITTEN) ?? []).map(withoutEnd);
  return [...linked, ...written].flatMap((href) => sourceAddress(href) ?? []);
}

/** What a block says besides its links, whose words may stand for another address. */
const unlinked = ({ inlines }: Block): string =>
  inlines.map((inline) => (inline.type === 'text' && !inline.link ? inline.text : ' ')).join('');

/** Without what belongs to the sentence: its marks, and a bracket that was not opened within the address. */
function withoutEnd(written: string): string {
  const address = written.replace(AFTER, '');
  const closes = /[)\]]$/.exec(address)?.[0];
  if (closes === undefined) return address;
  const opens = closes === ')' ? '(' : '[';
  const balanced = address.split(opens).length >= address.split(closes).length;
  return balanced ? address : withoutEnd(address.slice(0, -1));
}
