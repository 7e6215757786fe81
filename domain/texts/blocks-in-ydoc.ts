import * as Y from 'yjs';
import type { Block, BlockKind, Inline } from './schema.ts';
import {
  SUGGESTION_MARKS,
  joinMarked,
  asRefused,
  reformatOf,
  suggestionFault,
  type MarkedBlock,
  type MarkedInline,
  type MarkedText,
  type SuggestionMark,
} from './suggestion-marks.ts';
import {
  BLOCK_ID,
  MARKS,
  NODE_ATTRIBUTES,
  blockAttributes,
  isBlockKind,
  isLink,
  isRecord,
  joinInlines,
  levelFits,
  newBlockId,
  textInline,
  tidyBlock,
} from './schema.ts';

/**
 * The accepted words of one language: its blocks with every suggestion refused, read from its fragment in the shape
 * the editor's binding writes: an element per block, its words in XmlText children, footnote places and line breaks
 * as elements between them. What the model does not know is left out; a block without a valid id has the id ''.
 */
export function blocksFromYXml(fragment: Y.XmlFragment): Block[] {
  return markedBlocksFromYXml(fragment).map(asRefused);
}

/** The same with what is proposed in it. */
export function markedBlocksFromYXml(fragment: Y.XmlFragment): MarkedBlock[] {
  return fragment.toArray().flatMap((element) => markedBlockFromYXml(element) ?? []);
}

/** One block with what is proposed in it; null for what is none. */
export function markedBlockFromYXml(element: unknown): MarkedBlock | null {
  if (!(element instanceof Y.XmlElement) || !isBlockKind(element.nodeName)) return null;
  const attributes: Record<string, unknown> = element.getAttributes();
  const { id, level, marker } = attributes;
  const shape = tidyBlock({
    id: typeof id === 'string' && BLOCK_ID.test(id) ? id : '',
    kind: element.nodeName,
    level: Number(level),
    marker: marker === 'number' ? 'number' : 'bullet',
    inlines: [],
  });
  return { ...shape, inlines: joinMarked(element.toArray().flatMap(inlinesOf)) };
}

export interface Delta {
  insert: unknown;
  attributes?: Record<string, unknown>;
}

function inlinesOf(child: unknown): MarkedInline[] {
  if (child instanceof Y.XmlText) return markedInlinesOf(child.toDelta() as Delta[]);
  if (!(child instanceof Y.XmlElement)) return [];
  if (child.nodeName === 'hardBreak') return [{ type: 'break' }];
  const note: unknown = child.getAttribute('note');
  return child.nodeName === 'noteRef' && typeof note === 'string' ? [{ type: 'noteRef', note }] : [];
}

/** Words by their Yjs attributes, with what is proposed about them. */
export function markedInlinesOf(delta: readonly Delta[]): MarkedInline[] {
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' ? [markedText(insert, attributes)] : [],
  );
}

/** Marks by their Yjs names; a mark that may overlap itself carries eight characters of hash after "--". */
function markedText(text: string, attributes: Record<string, unknown> = {}): MarkedText {
  const look = { bold: false, italic: false, link: null as string | null };
  const proposed: Pick<MarkedText, 'insertion' | 'deletions' | 'reformats'> = {};
  for (const [key, value] of Object.entries(attributes)) {
    const name = markName(key);
    if (name === 'bold' || name === 'italic') look[name] = true;
    if (!isRecord(value)) continue;
    if (name === 'link' && isLink(value['href'])) look.link = value['href'];
    const id = value['id'];
    if (typeof id !== 'string') continue;
    if (name === 'insertion') proposed.insertion = id;
    if (name === 'deletion') proposed.deletions = [...(proposed.deletions ?? []), id].sort();
    const reformat = name === 'reformat' ? reformatOf(value) : null;
    if (reformat) proposed.reformats = [...(proposed.reformats ?? []), reformat];
  }
  return { ...textInline(text, look), ...proposed };
}

const markName = (key: string): string => key.replace(/--[a-zA-Z0-9+/=]{8}$/, '');

/** Replaces a fragment's content by these blocks, in the shape the editor's binding reads and writes. */
export function writeBlocks(fragment: Y.XmlFragment, blocks: readonly Block[]): void {
  const write = () => {
    if (fragment.length > 0) fragment.delete(0, fragment.length);
    fragment.insert(0, blocks.map(elementOf));
  };
  if (fragment.doc) fragment.doc.transact(write);
  else write();
}

/** The Yjs element of a block. */
export function elementOf(block: Block): Y.XmlElement {
  const element = new Y.XmlElement(block.kind);
  setAttributes(element, blockAttributes(tidyBlock(block)));
  element.insert(0, contentOf(block));
  return element;
}

/** The words, breaks and places of notes of a block, for an element to hold. */
export function contentOf(block: Pick<Block, 'inlines'>): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let words: Delta[] = [];
  const endWords = () => {
    if (words.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(words);
    children.push(text);
    words = [];
  };
  for (const inline of joinInlines(block.inlines)) {
    if (inline.type === 'text') words.push({ insert: inline.text, attributes: attributesOf(inline) });
    else {
      endWords();
      const atom = new Y.XmlElement(inline.type === 'break' ? 'hardBreak' : 'noteRef');
      if (inline.type === 'noteRef') setAttributes(atom, { note: inline.note });
      children.push(atom);
    }
  }
  endWords();
  return children;
}

/** Yjs stores any JSON value; its types say string. */
function setAttributes(element: Y.XmlElement, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string);
}

/** The Yjs attributes of words that look so. */
export function attributesOf(inline: Extract<Inline, { type: 'text' }>): Record<string, object> {
  return {
    ...(inline.bold && { bold: {} }),
    ...(inline.italic && { italic: {} }),
    ...(inline.link && { link: { href: inline.link } }),
  };
}

/**
 * Every block with a valid id of its own: of two blocks with one id, the later in document order gets a fresh
 * one, and so does a block without a valid id. The same array when nothing is amiss.
 */
export function repairDuplicateIds(blocks: Block[], random: (length: number) => Uint8Array): Block[] {
  const seen = new Set<string>();
  let repaired = false;
  const result = blocks.map((block) => {
    if (BLOCK_ID.test(block.id) && !seen.has(block.id)) {
      seen.add(block.id);
      return block;
    }
    let id = newBlockId(random);
    while (seen.has(id) || blocks.some((other) => other.id === id)) id = newBlockId(random);
    seen.add(id);
    repaired = true;
    return { ...block, id };
  });
  return repaired ? result : blocks;
}

/** The same repair in place, in a fragment. Says how many blocks got a fresh id. */
export function repairFragmentIds(fragment: Y.XmlFragment, random: (length: number) => Uint8Array): number {
  const elements = fragment.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
  const blocks = elements.map((element): Block => ({
    id: String(element.getAttribute('id') ?? ''),
    kind: 'paragraph',
    level: 0,
    inlines: [],
  }));
  const repaired = repairDuplicateIds(blocks, random);
  let count = 0;
  repaired.forEach((block, index) => {
    if (block.id === blocks[index]?.id) return;
    elements[index]?.setAttribute('id', block.id);
    count++;
  });
  return count;
}

/**
 * What in a fragment no editor of ours would write (a node, attribute, mark or link outside the model), or null.
 * Duplicate ids are no fault: merging makes them, and they are repaired.
 */
export function fragmentFault(fragment: Y.XmlFragment): string | null {
  for (const element of fragment.toArray()) {
    if (!(element instanceof Y.XmlElement) || !isBlockKind(element.nodeName)) return 'block kind';
    const fault = blockElementFault(element, element.nodeName);
    if (fault) return fault;
  }
  return null;
}

/** The same for one element that stands as a block. */
export function blockElementFault(element: Y.XmlElement, kind: BlockKind): string | null {
  const attributes: Record<string, unknown> = element.getAttributes();
  if (!onlyAttributes(attributes, kind)) return 'block attribute';
  if (
    attributes['id'] !== undefined &&
    !(typeof attributes['id'] === 'string' && BLOCK_ID.test(attributes['id']))
  )
    return 'block id';
  if (!levelFits(kind, attributes['level'] ?? (kind === 'heading' ? 1 : 0))) return 'block level';
  if (
    kind === 'item' &&
    !['bullet', 'number', undefined].includes(attributes['marker'] as string | undefined)
  )
    return 'block marker';
  for (const child of element.toArray()) {
    const fault =
      child instanceof Y.XmlText
        ? wordsFault(child)
        : child instanceof Y.XmlElement
          ? atomFault(child)
          : 'node';
    if (fault) return fault;
  }
  return null;
}

function onlyAttributes(attributes: Record<string, unknown>, node: keyof typeof NODE_ATTRIBUTES): boolean {
  return Object.keys(attributes).every((name) => NODE_ATTRIBUTES[node].includes(name));
}

function atomFault(element: Y.XmlElement): string | null {
  const name = element.nodeName;
  if (name !== 'noteRef' && name !== 'hardBreak') return 'node';
  if (element.length > 0 || !onlyAttributes(element.getAttributes(), name)) return 'node attribute';
  const note: unknown = element.getAttribute('note');
  return name === 'hardBreak' || (typeof note === 'string' && BLOCK_ID.test(note)) ? null : 'note reference';
}

function wordsFault(text: Y.XmlText): string | null {
  if (Object.keys(text.getAttributes()).length > 0) return 'text attribute';
  for (const { insert, attributes } of text.toDelta() as Delta[]) {
    if (typeof insert !== 'string') return 'text';
    for (const [key, value] of Object.entries(attributes ?? {})) {
      const fault = keyFault(key) ?? markFault(markName(key), value);
      if (fault) return fault;
    }
  }
  return null;
}

/** What is wrong with a mark as it is written, its end (a null) included. */
export function markFaultOf(key: string, value: unknown): string | null {
  const name = markName(key);
  const known = isSuggestionMark(name) || MARKS.includes(name as (typeof MARKS)[number]);
  if (!known || (!OVERLAPPING.includes(name) && name !== key)) return 'mark';
  return keyFault(key) ?? (value === null ? null : markFault(name, value));
}

/** Marks that may overlap themselves always carry a hash, an insertion never does. */
const OVERLAPPING: readonly string[] = ['deletion', 'reformat'];

function keyFault(key: string): string | null {
  const name = markName(key);
  if (!isSuggestionMark(name)) return null;
  return OVERLAPPING.includes(name) === (name !== key) ? null : 'mark';
}

const isSuggestionMark = (name: string): name is SuggestionMark =>
  SUGGESTION_MARKS.includes(name as SuggestionMark);

function markFault(name: string, value: unknown): string | null {
  if (!isRecord(value)) return 'mark';
  if (isSuggestionMark(name)) return suggestionFault(name, value);
  if (!MARKS.includes(name as (typeof MARKS)[number])) return 'mark';
  const keys = Object.keys(value);
  if (name !== 'link') return keys.length === 0 ? null : 'mark attribute';
  return keys.length === 1 && isLink(value['href']) ? null : 'link';
}
