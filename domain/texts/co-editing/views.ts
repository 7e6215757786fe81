import * as Y from 'yjs';
import { isRecord } from '../schema.ts';
import { reformatOf } from '../suggestion-marks.ts';

/** Which items of a document count: those of one moment. */
export type Moment = (item: Y.Item) => boolean;

export const after: Moment = (item) => !item.deleted;

/** What stood when a transaction began. Exact until it has ended: what it deletes keeps its content so long. */
export function before({ beforeState, deleteSet }: Y.Transaction): Moment {
  return (item) =>
    item.id.clock < (beforeState.get(item.id.client) ?? 0) &&
    (!item.deleted || Y.isDeleted(deleteSet, item.id));
}

/** Words in one look with one set of proposals; `text` is '' where it says what holds at the end of some words. */
export interface Run {
  text: string;
  /** The item that holds them. */
  item: string;
  /** Bold, italic and link, as one word. */
  look: string;
  /** The suggestion that put them in. */
  insertion: string | null;
  /** What else is proposed about them: to strike them, or to let them look otherwise. */
  proposals: Proposal[];
}
export interface Proposal {
  id: string;
  /** "deletion", or how they are to look. */
  how: string;
}

/** A block at one moment: its words, and its footnote places and breaks, each told by the item that it is. */
export type View = (Run | { atom: string })[];

export function viewOf(block: Y.AbstractType<unknown>, stands: Moment): View {
  const view: View = [];
  for (let item = block._start; item; item = item.right) {
    if (!stands(item) || !(item.content instanceof Y.ContentType)) continue;
    if (item.content.type instanceof Y.XmlText) addWords(view, item.content.type, stands);
    else view.push({ atom: nameOf(item) });
  }
  return view;
}

function addWords(view: View, words: Y.XmlText, stands: Moment): void {
  const marks = new Map<string, unknown>();
  let shape: Shape | null = null;
  for (let item = words._start; item; item = item.right) {
    if (!stands(item)) continue;
    if (item.content instanceof Y.ContentString)
      view.push({ text: item.content.str, item: nameOf(item), ...(shape ??= shapeOf(marks)) });
    if (!(item.content instanceof Y.ContentFormat)) continue;
    const { key, value } = item.content as { key: string; value: unknown };
    if (value === null) marks.delete(key);
    else marks.set(key, value);
    shape = null;
  }
  if (marks.size > 0) view.push({ text: '', item: '', ...shapeOf(marks) });
}

/** How much a block makes whoever reads it go through: what it holds, formats, and letters times the marks on them. */
export interface Weight {
  nodes: number;
  marks: number;
  letters: number;
}

export function weightOf(block: Y.AbstractType<unknown>, stands: Moment): Weight {
  const weight = { nodes: 0, marks: 0, letters: 0 };
  for (let item = block._start; item; item = item.right) {
    if (!stands(item) || !(item.content instanceof Y.ContentType)) continue;
    weight.nodes++;
    const open = new Set<string>();
    for (let piece = item.content.type._start; piece; piece = piece.right) {
      if (!stands(piece)) continue;
      if (piece.content instanceof Y.ContentString) {
        weight.marks += open.size;
        weight.letters += piece.length * open.size;
      }
      if (!(piece.content instanceof Y.ContentFormat)) continue;
      weight.marks++;
      if (piece.content.value === null) open.delete(piece.content.key);
      else open.add(piece.content.key);
    }
  }
  return weight;
}

const nameOf = ({ id }: Y.Item): string => `${id.client}:${id.clock}`;

type Shape = Omit<Run, 'text' | 'item'>;

function shapeOf(marks: ReadonlyMap<string, unknown>): Shape {
  const look: string[] = [];
  let insertion: string | null = null;
  const proposals: Proposal[] = [];
  for (const [key, value] of marks) {
    const id = idOf(value);
    if (key === 'insertion') insertion = id;
    else if (isProposal(key)) proposals.push({ id, how: howOf(key, value) });
    else look.push(key === 'link' && isRecord(value) ? `link ${String(value['href'])}` : key);
  }
  return { look: look.sort().join(' '), insertion, proposals };
}

const isProposal = (key: string) => key.startsWith('deletion') || key.startsWith('reformat');

/** What a mark of a suggestion does to words: "insertion", "deletion", or how they are to look. */
export function howOf(key: string, value: unknown): string {
  if (!key.startsWith('reformat')) return key.startsWith('deletion') ? 'deletion' : 'insertion';
  const { mark, on, href } = reformatOf(value) ?? {};
  return `${mark} ${on} ${href ?? ''}`;
}

/** The suggestion a mark belongs to; '' where it carries none. */
export function idOf(value: unknown): string {
  const id = isRecord(value) ? value['id'] : undefined;
  return typeof id === 'string' ? id : '';
}

/** A format item of a block's words, and when it stood. */
export interface Format {
  item: Y.Item;
  key: string;
  value: unknown;
}

/** The formats of suggestions in a block that stand, or stood when the transaction began. */
export function suggestionFormats(block: Y.AbstractType<unknown>): Format[] {
  const formats: Format[] = [];
  for (let item = block._start; item; item = item.right) {
    if (!(item.content instanceof Y.ContentType) || !(item.content.type instanceof Y.XmlText)) continue;
    for (let piece = item.content.type._start; piece; piece = piece.right) {
      if (!(piece.content instanceof Y.ContentFormat)) continue;
      const { key, value } = piece.content as { key: string; value: unknown };
      if (/^(insertion|deletion|reformat)/.test(key)) formats.push({ item: piece, key, value });
    }
  }
  return formats;
}

/** The suggestions whose marks are on words. */
export function idsIn(views: Iterable<View>): Set<string> {
  const ids = new Set<string>();
  for (const view of views) {
    for (const piece of view) {
      if ('atom' in piece || piece.text === '') continue;
      if (piece.insertion !== null) ids.add(piece.insertion);
      for (const { id } of piece.proposals) ids.add(id);
    }
  }
  return ids;
}
