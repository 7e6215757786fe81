import MarkdownIt from 'markdown-it';
import type { Inline } from '../schema.ts';
import { plainText, safeLink } from '../schema.ts';
import type { Draft, Shape } from './block-writer.ts';
import { BlockWriter } from './block-writer.ts';
import { IMPORT_LIMITS, Refused } from './limits.ts';
import type { Notices } from './notices.ts';
import type { Line } from './text-lines.ts';
import {
  bulletOf,
  headsBlock,
  isCapitals,
  isWrapped,
  joins,
  linesOf,
  noteOf,
  numberOf,
  underlines,
} from './text-lines.ts';

const { linkify } = new MarkdownIt({ linkify: true });
linkify.set({ fuzzyLink: false });

/** Reads plain text: paragraphs, lists by marker and indent, stand-alone short lines as headings, [1] notes. */
export function readText(
  source: string,
  notices: Notices,
  random: (length: number) => Uint8Array,
): { title: string; drafts: Draft[] } {
  if (source.length > IMPORT_LIMITS.plainCharacters) throw new Refused('import-too-long');
  const reader = new TextReader(linesOf(source), notices, random);
  reader.read();
  return { title: '', drafts: headings(reader.writer.drafts) };
}

class TextReader {
  readonly writer: BlockWriter;
  readonly #lines: Line[];
  readonly #notices: Notices;
  readonly #wrapped: number;
  /** The lists open here, outermost first: where their markers stand and the number due next. */
  #lists: { indent: number; due: number }[] = [];
  readonly #notes = new Map<string, string>();

  constructor(lines: Line[], notices: Notices, random: (length: number) => Uint8Array) {
    this.writer = new BlockWriter(random);
    this.#lines = lines;
    this.#notices = notices;
    this.#wrapped = isWrapped(lines);
    const places = new Set<string>();
    for (const { text } of lines) {
      const note = noteOf(text);
      if (note && places.has(note.number) && !this.#notes.has(note.number))
        this.#notes.set(note.number, this.writer.freshId());
      else for (const [, number = ''] of text.matchAll(/(?<=\S)\s?\[\^?(\d{1,3})\]/g)) places.add(number);
    }
  }

  read(): void {
    for (let at = 0; at < this.#lines.length;) at = this.#readFrom(at);
    this.writer.end();
  }

  /** Reads one block from a line on; says where the next begins. */
  #readFrom(at: number): number {
    const line = this.#lines[at] as Line;
    if (underlines(line.text)) {
      this.#notices.add('looks');
      this.writer.begin();
      return at + 1;
    }
    const note = noteOf(line.text);
    const noteId = note && this.#notes.get(note.number);
    if (note && noteId) return this.#write({ kind: 'note', id: noteId }, note.words, at, line.indent);
    const heading = headsBlock(this.#lines, at);
    if (heading) return this.#heading(line, at);
    const bullet = bulletOf(line.text);
    if (bullet) return this.#item('bullet', bullet.words, at);
    const number = numberOf(line.text);
    if (number && number.value === this.#due(line.indent)) return this.#item('number', number.words, at);
    if (!line.blankBefore || this.#lists.length === 0 || line.indent === 0) this.#lists = [];
    if (/^>/.test(line.text))
      return this.#write({ kind: 'quote' }, line.text.replace(/^[>\s]+/, ''), at, line.indent);
    return this.#write({ kind: 'paragraph' }, line.text, at, line.indent);
  }

  #heading(line: Line, at: number): number {
    this.#lists = [];
    const level = isCapitals(line.text) ? 1 : 2;
    this.writer.begin({ kind: 'heading', level });
    this.#words(line.text);
    this.writer.begin();
    return underlines(this.#lines[at + 1]?.text ?? '') && !this.#lines[at + 1]?.blankBefore ? at + 2 : at + 1;
  }

  #due(indent: number): number {
    return this.#lists.findLast((list) => list.indent <= indent && list.indent > indent - 2)?.due ?? 1;
  }

  #item(marker: 'bullet' | 'number', words: string, at: number): number {
    const { indent } = this.#lines[at] as Line;
    this.#lists = this.#lists.filter((list) => list.indent < indent + 2);
    const own = this.#lists.findLast((list) => list.indent > indent - 2);
    if (own) own.due = marker === 'number' ? own.due + 1 : 1;
    else this.#lists.push({ indent, due: marker === 'number' ? 2 : 1 });
    return this.#write({ kind: 'item', level: this.#lists.length - 1, marker }, words, at, indent);
  }

  /** Writes a block's first words and the lines that go on with it. */
  #write(shape: Shape, words: string, at: number, indent: number): number {
    this.writer.begin(shape);
    this.#words(words);
    let next = at + 1;
    for (; next < this.#lines.length; next++) {
      const line = this.#lines[next] as Line;
      const before = this.#lines[next - 1] as Line;
      if (line.blankBefore || underlines(line.text) || bulletOf(line.text) || noteOf(line.text)) break;
      if (numberOf(line.text)?.value === this.#due(line.indent)) break;
      const quote = /^>/.test(line.text);
      if (quote !== (shape.kind === 'quote')) break;
      const text = quote ? line.text.replace(/^[>\s]+/, '') : line.text;
      const hangs = shape.kind === 'item' && line.indent > indent;
      const how = joins(before, line, this.#wrapped);
      if (!hangs && how === 'apart') break;
      if (hangs || how === 'space') this.#words(' ');
      else this.writer.lineBreak();
      this.#words(text);
    }
    return next;
  }

  #words(text: string): void {
    const pieces = text.split(/(\s?\[\^?\d{1,3}\])/);
    for (const piece of pieces) {
      const note = this.#notes.get(/^\s?\[\^?(\d{1,3})\]$/.exec(piece)?.[1] ?? '');
      if (note) this.writer.noteRef(note);
      else
        for (const inline of linked(piece))
          if (inline.type === 'text')
            this.writer.text(inline.text, { bold: false, italic: false, link: inline.link ?? null });
    }
  }
}

/** Addresses written out become links. */
function linked(text: string): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const { index, lastIndex, url } of linkify.match(text) ?? []) {
    const link = safeLink(url);
    if (!link) continue;
    inlines.push(
      { type: 'text', text: text.slice(from, index) },
      { type: 'text', text: text.slice(index, lastIndex), link },
    );
    from = lastIndex;
  }
  return [...inlines, { type: 'text', text: text.slice(from) }];
}

/** Settles which headings are one: a run of three or more is a list of contents, whose first alone heads it. */
function headings(drafts: Draft[]): Draft[] {
  const first = drafts[0];
  const title = first !== undefined && namesTheWhole(drafts);
  const repeats = title && drafts[1]?.kind === 'heading' && plainText(drafts[1]) === plainText(first);
  const from = title ? (repeats ? 2 : 1) : 0;
  return drafts.map((draft, index) => {
    if (title && index === 0) return { ...draft, title: true };
    if (index < from || draft.kind !== 'heading') return draft;
    let start = index;
    while (start > from && drafts[start - 1]?.kind === 'heading') start--;
    let end = index;
    while (drafts[end + 1]?.kind === 'heading') end++;
    return end - start >= 2 && index > start ? { ...draft, kind: 'paragraph', level: 0 } : draft;
  });
}

/** A first heading is the title when another follows at once, when it has no other beside it, or when it is long. */
function namesTheWhole(drafts: Draft[]): boolean {
  const [first, second, ...rest] = drafts;
  if (first?.kind !== 'heading' || !second) return false;
  const words = plainText(first);
  return (
    second.kind === 'heading' ||
    !rest.some((draft) => draft.kind === 'heading') ||
    words.split(' ').length > 5 ||
    isCapitals(words)
  );
}
