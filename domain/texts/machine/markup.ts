import { joinInlines, textInline, type TextInline } from '../schema.ts';

/** Words with how they look and where they lead. */
type Look = Omit<TextInline, 'type' | 'text'>;

const TOKEN = /<(\/?)(b|i|a)((?:\s[^<>]*)?)>|<|[^<]+/g;
const LINK = /^\s+(?:id|href)=["']?#?(\d{1,4})["']?\s*$/;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const LETTER = /[\p{L}\p{N}]/u;

/** Whether anything of these words is more than plain. */
export const isMarked = (run: readonly TextInline[]): boolean =>
  run.some(({ bold, italic, link }) => bold || italic || link);

/** Words with marks as HTML that a service carries through. Where links lead is not told: each goes by its number. */
export function toMarkup(run: readonly TextInline[]): string {
  const links = linksOf(run);
  return run
    .map(({ text, bold, italic, link }) => {
      const words = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
      const slanted = italic ? `<i>${words}</i>` : words;
      const heavy = bold ? `<b>${slanted}</b>` : slanted;
      return link ? `<a id="${links.indexOf(link)}">${heavy}</a>` : heavy;
    })
    .join('');
}

/**
 * What a service made of such HTML, with the marks of the words it was given and no others. Null where it cannot be
 * trusted to have kept the words whole: tags that are not ours or are not closed, links that were not there, or marks
 * that part or glue a word where none did before.
 */
export function fromMarkup(answer: string, run: readonly TextInline[]): TextInline[] | null {
  const links = linksOf(run);
  const open: { tag: string; look: Look }[] = [];
  const words: TextInline[] = [];
  for (const [token, end, tag, attributes = ''] of answer.matchAll(TOKEN)) {
    if (tag === undefined) {
      const text = plain(token);
      if (token === '<' || text === null) return null;
      words.push(textInline(text, Object.assign({}, ...open.map(({ look }) => look)) as Look));
    } else if (end === '/') {
      if (open.pop()?.tag !== tag) return null;
    } else {
      const look = lookOf(tag, attributes, links);
      if (look === null) return null;
      open.push({ tag, look });
    }
  }
  const tidy = spaced(joinInlines(words) as TextInline[]);
  return open.length > 0 || (parts(tidy) && !parts(run)) ? null : tidy;
}

const linksOf = (run: readonly TextInline[]): string[] => [
  ...new Set(run.flatMap(({ link }) => (link ? [link] : []))),
];

function lookOf(tag: string, attributes: string, links: readonly string[]): Look | null {
  if (tag !== 'a') return attributes.trim() !== '' ? null : tag === 'b' ? { bold: true } : { italic: true };
  const link = links[Number(LINK.exec(attributes)?.[1] ?? -1)];
  return link === undefined ? null : { link };
}

/** Null where it has a name of a character that we do not know. */
function plain(text: string): string | null {
  let known = true;
  const words = text.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      const character = NAMED[name.toLowerCase()];
      known &&= character !== undefined;
      return character ?? '';
    }
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    known &&= code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return known ? String.fromCodePoint(code) : '';
  });
  return known ? words : null;
}

/** One space between words, and none at either end. */
function spaced(words: readonly TextInline[]): TextInline[] {
  let before = ' ';
  const single = words.map((inline) => {
    const text = inline.text.replace(/\s+/g, ' ');
    const own = before.endsWith(' ') ? text.trimStart() : text;
    if (own !== '') before = own;
    return { ...inline, text: own };
  });
  const last = single.findLastIndex(({ text }) => text !== '');
  if (last >= 0) single[last] = { ...single[last]!, text: single[last]!.text.trimEnd() };
  return joinInlines(single) as TextInline[];
}

/** Whether marks begin or end inside a word. */
const parts = (words: readonly TextInline[]): boolean =>
  words.some((one, at) => {
    const next = words[at + 1];
    return (
      next !== undefined && LETTER.test([...one.text].at(-1) ?? '') && LETTER.test([...next.text][0] ?? '')
    );
  });
