/**
 * The model of a text: a flat sequence of blocks per language, ids shared between languages.
 * Pure: it is bundled into the browser, and the server reads the same words with it.
 */

import { isLink } from './links.ts';

export { encodeTarget, isLink, LINK_LENGTH, safeLink } from './links.ts';

export const BLOCK_KINDS = ['heading', 'paragraph', 'item', 'quote', 'note'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];
export type Marker = 'bullet' | 'number';

/** Words in one look. An absent mark is off; a mark is never stored as false. */
export interface TextInline {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
  link?: string;
}
/** The place of a footnote: `note` is the id of a note block of the same language. */
export interface NoteRefInline {
  type: 'noteRef';
  note: string;
}
export interface BreakInline {
  type: 'break';
}
export type Inline = TextInline | NoteRefInline | BreakInline;

/** A heading has level 1 to 3, an item 0 to 4 and a marker; all others have level 0. */
export interface Block {
  id: string;
  kind: BlockKind;
  level: number;
  marker?: Marker;
  inlines: Inline[];
}

/** The attributes each node carries in ProseMirror and Yjs; no other is written or accepted. */
export const NODE_ATTRIBUTES: Record<BlockKind | 'noteRef' | 'hardBreak', readonly string[]> = {
  heading: ['id', 'level'],
  paragraph: ['id'],
  item: ['id', 'level', 'marker'],
  quote: ['id'],
  note: ['id'],
  noteRef: ['note'],
  hardBreak: [],
};
export const MARKS = ['bold', 'italic', 'link'] as const;

/** NUL, and what turns round the order of the words after it: editors drop them, texts take none in. */
export const UNWRITABLE = new RegExp(`[${String.fromCharCode(0)}\\u202A-\\u202E\\u2066-\\u2069]`);

export const BLOCK_ID = /^[a-z0-9]{10}$/;
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
export const HEADING_LEVELS = { min: 1, max: 3 } as const;
export const ITEM_LEVELS = { min: 0, max: 4 } as const;
/** What one language of a text may hold. */
export const TEXT_LIMITS = { blocks: 3000, characters: 400_000, nodes: 20_000 } as const;

const ID_ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A fresh block id; `random` gives that many random bytes. */
export function newBlockId(random: (length: number) => Uint8Array): string {
  let id = '';
  while (id.length < 10) {
    for (const byte of random(16)) if (byte < 252 && id.length < 10) id += ID_ALPHABET[byte % 36];
  }
  return id;
}

/** The name of a language's fragment in the Y.Doc. */
export const fragmentName = (language: string): string => `content:${language}`;

/** The language a fragment of the Y.Doc belongs to, or null when it is no fragment of words. */
export function fragmentLanguage(name: string): string | null {
  const language = name.startsWith('content:') ? name.slice('content:'.length) : '';
  return LANGUAGE_TAG.test(language) ? language : null;
}

/** Whether two pieces of text look and link the same. */
export function sameMarks(a: TextInline, b: TextInline): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

/** A text inline with only the marks that are on. */
export function textInline(
  text: string,
  marks: { bold?: boolean; italic?: boolean; link?: string | null },
): TextInline {
  const inline: TextInline = { type: 'text', text };
  if (marks.bold) inline.bold = true;
  if (marks.italic) inline.italic = true;
  if (marks.link) inline.link = marks.link;
  return inline;
}

/** Drops empty pieces and joins neighbours that look and link the same. */
export function joinInlines(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type !== 'text') joined.push(inline);
    else if (!inline.text) continue;
    else if (last?.type === 'text' && sameMarks(last, inline))
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}

/** The words of a block without marks; a line break is a line feed, a footnote's place is nothing. */
export function plainText(block: Pick<Block, 'inlines'>): string {
  return block.inlines.map((i) => (i.type === 'text' ? i.text : i.type === 'break' ? '\n' : '')).join('');
}

/** Plain words as they stand in a block; each line after the first follows a break. */
export function plainInlines(words: string): Inline[] {
  return words
    .split('\n')
    .flatMap((text, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(text ? [{ type: 'text', text } as const] : []),
    ]);
}

/** How many words a piece of plain text has: dashes and the like between words are none. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** The block with level and marker as its kind demands, and pieces joined. */
export function tidyBlock(block: Block): Block {
  const { id, kind } = block;
  const inlines = joinInlines(block.inlines);
  if (kind === 'heading') return { id, kind, level: clamp(block.level, HEADING_LEVELS), inlines };
  if (kind === 'item')
    return {
      id,
      kind,
      level: clamp(block.level, ITEM_LEVELS),
      marker: block.marker === 'number' ? 'number' : 'bullet',
      inlines,
    };
  return { id, kind, level: 0, inlines };
}

function clamp(level: number, { min, max }: { min: number; max: number }): number {
  return Number.isFinite(level) ? Math.min(max, Math.max(min, Math.trunc(level))) : min;
}

/** What is wrong with something said to be a block, or null. For values from outside. */
export function blockFault(value: unknown): string | null {
  if (!isRecord(value)) return 'not a block';
  const { id, kind, level, marker, inlines } = value;
  if (typeof id !== 'string' || !BLOCK_ID.test(id)) return 'block id';
  if (!isBlockKind(kind)) return 'block kind';
  if (!levelFits(kind, level)) return 'block level';
  if (kind === 'item' ? marker !== 'bullet' && marker !== 'number' : marker !== undefined)
    return 'block marker';
  if (!Array.isArray(inlines)) return 'inlines';
  for (const inline of inlines) {
    const fault = inlineFault(inline);
    if (fault) return fault;
  }
  return null;
}

function inlineFault(value: unknown): string | null {
  if (!isRecord(value)) return 'not an inline';
  if (value['type'] === 'break') return null;
  if (value['type'] === 'noteRef')
    return typeof value['note'] === 'string' && BLOCK_ID.test(value['note']) ? null : 'note reference';
  if (value['type'] !== 'text' || typeof value['text'] !== 'string' || !value['text']) return 'text';
  for (const mark of ['bold', 'italic']) if (value[mark] !== undefined && value[mark] !== true) return 'mark';
  return value['link'] === undefined || isLink(value['link']) ? null : 'link';
}

export function isBlockKind(value: unknown): value is BlockKind {
  return BLOCK_KINDS.includes(value as BlockKind);
}

/** Whether a level may stand on a block of that kind. */
export function levelFits(kind: BlockKind, level: unknown): boolean {
  if (typeof level !== 'number' || !Number.isInteger(level)) return false;
  const { min, max } =
    kind === 'heading' ? HEADING_LEVELS : kind === 'item' ? ITEM_LEVELS : { min: 0, max: 0 };
  return level >= min && level <= max;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The note blocks in the order of their numbers: by first reference in the body, then by references inside
 * notes, then those nobody points at. Every drawing of a text numbers its footnotes by this.
 */
export function orderedNotes(blocks: readonly Block[]): Block[] {
  const byId = new Map<string, Block>();
  for (const block of blocks) if (block.kind === 'note' && !byId.has(block.id)) byId.set(block.id, block);
  const order = new Set<Block>();
  const waiting: Block[] = [];
  const follow = (block: Block) => {
    for (const inline of block.inlines) {
      const note = inline.type === 'noteRef' ? byId.get(inline.note) : undefined;
      if (note) reach(note);
    }
  };
  const reach = (note: Block) => {
    if (order.has(note)) return;
    order.add(note);
    waiting.push(note);
  };
  const drain = () => {
    for (let note = waiting.shift(); note; note = waiting.shift()) follow(note);
  };
  for (const block of blocks) if (block.kind !== 'note') follow(block);
  drain();
  for (const block of blocks) {
    if (block.kind !== 'note') continue;
    reach(block);
    drain();
  }
  return [...order];
}

/** Each note's number by its id, counted from 1. */
export function noteNumbers(blocks: readonly Block[]): Map<string, number> {
  const numbers = new Map<string, number>();
  orderedNotes(blocks).forEach((note, index) => {
    if (!numbers.has(note.id)) numbers.set(note.id, index + 1);
  });
  return numbers;
}

/**
 * The number shown before each numbered item, by place in the sequence (null elsewhere). Counting starts
 * again after anything that is not an item, under a higher item, and after a bullet of the same level.
 */
export function itemNumbers(blocks: readonly Block[]): (number | null)[] {
  const counts: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'item') {
      if (block.kind !== 'note') counts.length = 0;
      return null;
    }
    counts.length = Math.min(counts.length, block.level + 1);
    if (block.marker !== 'number') {
      counts[block.level] = 0;
      return null;
    }
    return (counts[block.level] = (counts[block.level] ?? 0) + 1);
  });
}

/** The attributes a block's node carries. */
export function blockAttributes(block: Block): Record<string, string | number> {
  if (block.kind === 'heading') return { id: block.id, level: block.level };
  if (block.kind === 'item') return { id: block.id, level: block.level, marker: block.marker ?? 'bullet' };
  return { id: block.id };
}
