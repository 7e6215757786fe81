import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What a page calls itself, in one line, and the language it says it is in. */
export interface PageTitle {
  title: string;
  /** BCP-47, or null where it says none. */
  language: string | null;
}

const LONGEST = 300;
/** How much of a title's own markup is looked at. */
const MARKUP = 4000;
const UNSEEN =
  /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/**
 * The title of an HTML page. What comes before it is skipped over in one pass, and only the title itself is parsed: the
 * work does not grow faster than the page, whoever wrote it.
 */
export function titleOfPage(body: Uint8Array, contentType: string): PageTitle | null {
  const html = wordsOf(body, contentType);
  const markup = titleMarkup(html);
  if (markup === null) return null;
  const title = oneLine(textOf(parse(markup)));
  if (title === '') return null;
  const [, language] =
    /<html\b[^<>]{0,1000}?\slang\s*=\s*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\b/i.exec(
      html.slice(0, MARKUP),
    ) ?? [null, null];
  return { title, language: language ? language.replace(/^[A-Z]+/i, (tag) => tag.toLowerCase()) : null };
}

/** By its byte order mark, by what the answer says, by what the page says of itself, else as UTF-8. */
function wordsOf(body: Uint8Array, contentType: string): string {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 4096));
  const marks = [
    [/^\u00ff\u00fe/, 'utf-16le'],
    [/^\u00fe\u00ff/, 'utf-16be'],
    [/^\u00ef\u00bb\u00bf/, 'utf-8'],
  ] as const;
  const said = /charset\s*=\s*["']?([\w-]{2,30})/i;
  const label =
    marks.find(([mark]) => mark.test(start))?.[1] ??
    said.exec(contentType)?.[1] ??
    /<meta[^<>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})/i.exec(start)?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(label).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/** The first title element, passing over comments, scripts and styles; none where the page's body begins first. */
function titleMarkup(html: string): string | null {
  const mark = /<!--|<(script|style|title|body|svg)(?=[\s/>])/gi;
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    const name = found[1]?.toLowerCase();
    if (name === 'body' || name === 'svg') return null;
    const close = name === undefined ? /-->/g : new RegExp(`</${name}`, 'gi');
    close.lastIndex = mark.lastIndex;
    const end = close.exec(html);
    if (name === 'title')
      return `${html.slice(found.index, Math.min(end?.index ?? html.length, found.index + MARKUP))}</title>`;
    if (!end) return null;
    mark.lastIndex = close.lastIndex;
  }
  return null;
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function oneLine(words: string): string {
  const line = words.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').replace(UNSEEN, '').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).toWellFormed()}…`;
}
