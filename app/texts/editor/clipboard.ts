import {
  HEADING_LEVELS,
  ITEM_LEVELS,
  joinInlines,
  plainText,
  safeLink,
  textInline,
  type BlockKind,
  type Inline,
  type Marker,
} from '../../../domain/texts/schema.ts';

/** A node of foreign markup, whichever parser made it. */
export interface Markup {
  /** Lower-case tag, or '' for words. */
  tag: string;
  words: string;
  attribute(name: string): string | null;
  children: Markup[];
}

/** A block as pasted: its id, where it came from one of our texts, is only good for finding its notes. */
export interface PastedBlock {
  id: string | null;
  kind: BlockKind;
  level: number;
  marker?: Marker;
  inlines: Inline[];
}

interface Place {
  kind: BlockKind;
  level: number;
  marker?: Marker;
  id: string | null;
}
interface Look {
  bold: boolean;
  italic: boolean;
  link: string | null;
}

const IGNORED = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
]);
const SEPARATE = new Set(
  'p div section article header footer main aside nav ul ol li dl dt dd table thead tbody tfoot tr td th blockquote pre figure figcaption form fieldset hr address h1 h2 h3 h4 h5 h6 body html'.split(
    ' ',
  ),
);
const PLAIN: Place = { kind: 'paragraph', level: 0, id: null };

/**
 * Whatever was pasted, as blocks of the model: nested lists become items with a level, all else that is not known
 * falls to its words. `exact`: it was copied from one of our texts, and its spaces are meant.
 */
export function blocksOfMarkup(root: Markup, exact = false): PastedBlock[] {
  const reader = new Reader(exact);
  reader.walk(root, {
    place: PLAIN,
    look: { bold: false, italic: false, link: null },
    list: null,
    depth: -1,
  });
  reader.endBlock();
  return reader.blocks;
}

const SET_ASIDE = 'data-style';

/** Foreign markup with its styles set aside under another name, so that no page ever applies them. */
export function setStylesAside(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(?=\s*=)/gi, `$1${SET_ASIDE}`));
}

interface Around {
  place: Place;
  look: Look;
  list: Marker | null;
  depth: number;
}

class Reader {
  readonly blocks: PastedBlock[] = [];
  readonly #exact: boolean;
  #open: PastedBlock | null = null;

  constructor(exact: boolean) {
    this.#exact = exact;
  }

  walk(node: Markup, around: Around): void {
    if (node.tag === '') return this.#write(node.words, around);
    if (IGNORED.has(node.tag)) return;
    if (node.tag === 'br') return this.#inline({ type: 'break' }, around);
    const note = node.tag === 'sup' ? node.attribute('data-note') : null;
    if (note !== null) return this.#inline({ type: 'noteRef', note }, around);
    const inside = enter(node, around);
    const separate = SEPARATE.has(node.tag);
    if (separate) this.endBlock();
    for (const child of node.children) this.walk(child, inside);
    if (separate) this.endBlock();
  }

  endBlock(): void {
    if (this.#open) {
      const inlines = this.#exact ? joinInlines(this.#open.inlines) : trimmed(this.#open.inlines);
      if (inlines.length > 0) this.blocks.push({ ...this.#open, inlines });
    }
    this.#open = null;
  }

  #write(words: string, around: Around): void {
    const text = words.replace(/[\t\n\r\f ]+/g, ' ').replace(/[\u200b\ufeff\p{Cc}]/gu, '');
    if (text === '' || (text === ' ' && this.#open === null && !this.#exact)) return;
    this.#inline(textInline(text, around.look), around);
  }

  #inline(inline: Inline, { place }: Around): void {
    this.#open ??= { ...place, inlines: [] };
    this.#open.inlines.push(inline);
  }
}

function enter(node: Markup, around: Around): Around {
  const { tag } = node;
  if (tag === 'ul' || tag === 'ol') {
    return {
      ...around,
      list: tag === 'ol' ? 'number' : 'bullet',
      depth: Math.min(around.depth + 1, ITEM_LEVELS.max),
    };
  }
  const place = placeOf(node, around);
  return { ...around, place: place ?? around.place, look: lookOf(node, around.look) };
}

function placeOf(node: Markup, { place, list, depth }: Around): Place | null {
  const id = node.attribute('data-id');
  const kind = node.attribute('class');
  if (node.tag === 'p' && kind === 'item') return { kind: 'item', ...ownItem(node), id };
  if (node.tag === 'p' && kind === 'note') return { kind: 'note', level: 0, id };
  if (node.tag === 'li')
    return { kind: 'item', level: Math.max(depth, 0), marker: list ?? 'bullet', id: null };
  if (node.tag === 'blockquote') return { kind: 'quote', level: 0, id };
  if (/^h[1-6]$/.test(node.tag) && place.kind !== 'item') {
    const own = Number(node.tag[1]);
    const level = id === null ? own : own - 1;
    return { kind: 'heading', level: Math.min(Math.max(level, HEADING_LEVELS.min), HEADING_LEVELS.max), id };
  }
  if (node.tag === 'p' && place.kind === 'paragraph') return { ...PLAIN, id };
  return null;
}

function ownItem(node: Markup): Pick<Place, 'level' | 'marker'> {
  const level = Math.trunc(Number(node.attribute('data-level') ?? 0)) || 0;
  return {
    level: Math.min(Math.max(level, ITEM_LEVELS.min), ITEM_LEVELS.max),
    marker: node.attribute('data-marker') === 'number' ? 'number' : 'bullet',
  };
}

/** Word processors write their looks as styles, and wrap whole pastes in a `b` that is not bold. */
function lookOf(node: Markup, look: Look): Look {
  const style = (node.attribute(SET_ASIDE) ?? node.attribute('style') ?? '').toLowerCase();
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  const slant = /font-style:\s*(\w+)/.exec(style)?.[1];
  const heading = /^h[1-6]$/.test(node.tag);
  const bold =
    weight === undefined
      ? node.tag === 'b' || node.tag === 'strong' || look.bold
      : /^(bold|bolder|[6-9]00)$/.test(weight);
  const italic =
    slant === undefined
      ? node.tag === 'i' || node.tag === 'em' || node.tag === 'cite' || look.italic
      : slant !== 'normal';
  const href = node.tag === 'a' ? node.attribute('href') : null;
  return { bold: bold && !heading, italic, link: href === null ? look.link : safeLink(href) };
}

/** Without spaces and breaks at either end, and without doubled spaces where pieces meet. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const joined = joinInlines(inlines);
  while (joined.length > 0 && isBlank(joined[0]!)) joined.shift();
  while (joined.length > 0 && isBlank(joined.at(-1)!)) joined.pop();
  let space = true;
  const tidy = joined.map((inline): Inline => {
    if (inline.type !== 'text') {
      space = inline.type === 'break';
      return inline;
    }
    const text = space ? inline.text.trimStart() : inline.text;
    if (text !== '') space = text.endsWith(' ');
    return { ...inline, text };
  });
  const last = tidy.at(-1);
  if (last?.type === 'text') tidy[tidy.length - 1] = { ...last, text: last.text.trimEnd() };
  return joinInlines(tidy);
}

const isBlank = (inline: Inline) =>
  inline.type === 'break' || (inline.type === 'text' && inline.text.trim() === '');

const ITEM = /^\s*(?:([-*•–])|(\d{1,3})[.)])\s+/;

/**
 * Plain words as blocks. With empty lines in it, those part the paragraphs and single line ends are only where
 * a mail was folded; without any, each line is a paragraph.
 */
export function blocksOfPlainText(text: string): PastedBlock[] {
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\u200b\ufeff]/g, '');
  const pieces = /\n\s*\n/.test(clean.trim()) ? clean.split(/\n\s*\n/) : clean.split('\n');
  return pieces
    .flatMap((piece) => splitItems(piece).map(plainBlock))
    .filter((block) => plainText(block) !== '');
}

function splitItems(piece: string): string[] {
  const lines = piece.split('\n');
  const grouped: string[] = [];
  for (const line of lines) {
    if (grouped.length === 0 || ITEM.test(line)) grouped.push(line);
    else grouped[grouped.length - 1] += ` ${line}`;
  }
  return grouped;
}

function plainBlock(line: string): PastedBlock {
  const item = ITEM.exec(line);
  const words = line
    .slice(item?.[0].length ?? 0)
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
  const inlines: Inline[] = words === '' ? [] : [textInline(words, {})];
  if (!item) return { id: null, kind: 'paragraph', level: 0, inlines };
  return { id: null, kind: 'item', level: 0, marker: item[2] === undefined ? 'bullet' : 'number', inlines };
}

/**
 * Gives pasted notes ids of their own and leads the places that came along to them. A place whose note neither
 * came along nor is in this text is dropped.
 */
export function rebindNotes(
  blocks: readonly PastedBlock[],
  isHere: (note: string) => boolean,
  freshId: () => string,
): PastedBlock[] {
  const fresh = new Map<string, string>();
  for (const { kind, id } of blocks) if (kind === 'note' && id !== null) fresh.set(id, freshId());
  return blocks.map((block) => ({
    ...block,
    id: block.kind === 'note' && block.id !== null ? fresh.get(block.id)! : null,
    inlines: block.inlines.flatMap((inline): Inline[] => {
      if (inline.type !== 'noteRef') return [inline];
      const note = fresh.get(inline.note) ?? (isHere(inline.note) ? inline.note : null);
      return note === null ? [] : [{ type: 'noteRef', note }];
    }),
  }));
}
