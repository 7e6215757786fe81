import type { Block, Inline, Marker } from '../schema.ts';
import { newBlockId, plainText, textInline } from '../schema.ts';

/** A block before the whole text is known; `title` marks what the file itself calls its title. */
export interface Draft extends Block {
  title?: true;
}

export interface Shape {
  kind: Block['kind'];
  level?: number;
  marker?: Marker;
  id?: string;
  title?: true;
}

export interface Marks {
  bold: boolean;
  italic: boolean;
  link: string | null;
}

const PARAGRAPH: Shape = { kind: 'paragraph' };
const PLAIN: Marks = { bold: false, italic: false, link: null };
const BETWEEN_CELLS = ' · ';
const EMPTY_CELL = '—';
const MOST_EMPTY_CELLS = 100;

/** Writes a flat sequence of blocks; a block begins with its first word, so empty ones are never written. */
export class BlockWriter {
  readonly drafts: Draft[] = [];
  readonly #random: (length: number) => Uint8Array;
  #shape: Shape = PARAGRAPH;
  #inlines: Inline[] = [];
  #breaks = 0;
  /** Cells begun since the last word of a row. */
  #cells = 0;

  constructor(random: (length: number) => Uint8Array) {
    this.#random = random;
  }

  freshId(): string {
    return newBlockId(this.#random);
  }

  /** Ends the block being written; the next words are of this shape. */
  begin(shape: Shape = PARAGRAPH): void {
    this.end();
    this.#shape = shape;
  }

  end(): void {
    const { kind, level = 0, marker, id, title } = this.#shape;
    const inlines = this.#inlines;
    this.#inlines = [];
    this.#breaks = 0;
    this.#cells = 0;
    if (!plainText({ inlines }).trim()) return;
    const draft: Draft = { id: id ?? this.freshId(), kind, level, inlines };
    if (kind === 'item') draft.marker = marker ?? 'bullet';
    if (title) draft.title = true;
    this.drafts.push(draft);
    this.#shape = PARAGRAPH;
  }

  text(text: string, marks: Marks): void {
    const blank = !text.trim();
    if (blank && (this.#inlines.length === 0 || this.#breaks > 0 || this.#cells > 0)) return;
    this.#turnLine();
    this.#inlines.push(textInline(text, marks));
  }

  noteRef(note: string): void {
    this.#turnLine();
    this.#inlines.push({ type: 'noteRef', note });
  }

  /** The next cell of a row begins: a row is one block, its cells parted by a sign; empty ones keep their place. */
  cell(): void {
    this.#cells++;
  }

  /** A line ends here. Two in a row end a paragraph. */
  lineBreak(): void {
    if (this.#inlines.length > 0) this.#breaks++;
  }

  /** What follows stands on a line of its own, in the same block. */
  ownLine(): void {
    if (this.#inlines.length > 0 && this.#breaks === 0) this.#breaks = 1;
  }

  #turnLine(): void {
    if (this.#cells > 0) return this.#turnCell();
    const breaks = this.#breaks;
    this.#breaks = 0;
    if (breaks === 0) return;
    if (breaks > 1 && ['paragraph', 'quote'].includes(this.#shape.kind))
      this.begin({ kind: this.#shape.kind });
    else this.#inlines.push({ type: 'break' });
  }

  #turnCell(): void {
    const parting = this.#inlines.length > 0 ? BETWEEN_CELLS : '';
    const empty = `${EMPTY_CELL}${BETWEEN_CELLS}`.repeat(Math.min(this.#cells - 1, MOST_EMPTY_CELLS));
    this.#cells = 0;
    this.#breaks = 0;
    if (parting + empty !== '') this.#inlines.push(textInline(parting + empty, PLAIN));
  }
}
