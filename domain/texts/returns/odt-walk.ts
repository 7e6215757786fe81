import { safeLink } from '../schema.ts';
import {
  lettersIn,
  PLAIN,
  type FileChange,
  type FileComment,
  type FileParagraph,
  type FilePiece,
  type FileShape,
  type Look,
} from './file-model.ts';
import type { looksIn, shapesIn } from './odt-styles-in.ts';
import { elementsOf, type XmlElement } from './xml-tree.ts';

/** What is recorded about one change; of words taken out, the words. */
export interface Region {
  ins?: FileChange;
  del?: FileChange;
  format?: FileChange;
  taken: XmlElement[];
}

interface Known {
  looks: ReturnType<typeof looksIn>;
  shapes: ReturnType<typeof shapesIn>;
  regions: ReadonlyMap<string, Region>;
}

/** What holds for words at a place. */
interface Context {
  look: Look;
  del?: FileChange;
  /** Of words that were put in and then taken out. */
  ins?: FileChange;
  list: string | null;
  depth: number;
  inCell?: boolean;
}

const TOP: Context = { look: PLAIN, list: null, depth: 0 };
const IGNORED = new Set([
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:note-citation',
  'svg:title',
  'svg:desc',
  'dc:creator',
  'dc:date',
]);

/** Goes through the paragraphs of an OpenDocument text in their order; its notes come after. */
export class OdtWalk {
  readonly paragraphs: FileParagraph[] = [];
  readonly comments: { element: XmlElement; place: NonNullable<FileComment['place']> }[] = [];
  pictures = 0;
  readonly #known: Known;
  /** Words put in, wherever they run on to. */
  readonly #open = new Map<string, FileChange>();
  /** Words that were given another look; how they looked before, the file does not say. */
  readonly #looks = new Map<string, FileChange>();
  readonly #notes: { id: string; body: XmlElement }[] = [];
  tables = 0;
  #rows = 0;
  #column = 0;
  #waitingKeys: string[] = [];
  #note: string | null = null;
  #current: FileParagraph | null = null;

  constructor(known: Known) {
    this.#known = known;
  }

  read(element: XmlElement, context: Context = TOP): void {
    for (const one of element.children)
      if (typeof one === 'string') this.#words(one.replace(/\s+/g, ' '), context);
      else this.#element(one, context);
  }

  readNotes(): void {
    for (const { id, body } of this.#notes.splice(0)) {
      this.#note = id;
      this.#open.clear();
      this.read(body);
    }
    this.#note = null;
  }

  #element(element: XmlElement, context: Context): void {
    const { name, attributes } = element;
    const style = attributes['text:style-name'] ?? '';
    if (name === 'office:annotation-end') return this.#endComment(attributes['office:name'] ?? '');
    if (IGNORED.has(name)) return;
    if (name === 'text:p' || name === 'text:h') return this.#paragraph(element, context);
    if (name === 'text:list') {
      const list = style || context.list;
      return this.read(element, { ...context, list, depth: context.depth + 1 });
    }
    if (name === 'text:span')
      return this.read(element, { ...context, look: this.#look(style, context.look) });
    if (name === 'text:a')
      return this.read(element, {
        ...context,
        look: { ...context.look, link: safeLink(attributes['xlink:href'] ?? '') },
      });
    if (name === 'text:s')
      return this.#words(' '.repeat(Math.min(1000, Number(attributes['text:c'] ?? 1) || 1)), context);
    if (name === 'text:tab') return this.#words(' ', context);
    if (name === 'text:line-break') return this.#words('\n', context);
    if (name === 'text:bookmark-start' || name === 'text:bookmark')
      return void (this.#current?.keys ?? this.#waitingKeys).push(attributes['text:name'] ?? '');
    if (name === 'text:change-start') return this.#begin(attributes['text:change-id'] ?? '');
    if (name === 'text:change-end') return this.#finish(attributes['text:change-id'] ?? '');
    if (name === 'text:change') return this.#taken(attributes['text:change-id'] ?? '', context);
    if (name.startsWith('table:')) return this.#table(element, context);
    if (name === 'text:note') return this.#noteAt(element, context);
    if (name === 'office:annotation') return this.#comment(element);
    if (name === 'draw:frame' || name === 'draw:object') {
      this.pictures += 1;
      return;
    }
    this.read(element, context);
  }

  /** Tables within a cell are of its words. */
  #table(element: XmlElement, context: Context): void {
    const { name } = element;
    if (context.inCell || !/^table:(table|table-row|table-cell|covered-table-cell)$/.test(name))
      return this.read(element, context);
    if (name === 'table:table') this.tables += 1;
    if (name === 'table:table-row') [this.#rows, this.#column] = [this.#rows + 1, 0];
    const inCell = name.endsWith('cell');
    if (inCell) this.#column += 1;
    this.read(element, inCell ? { ...context, inCell } : context);
  }

  #paragraph(element: XmlElement, context: Context): void {
    if (this.#current) return this.read(element, context);
    const style = element.attributes['text:style-name'] ?? '';
    this.#current = {
      keys: this.#waitingKeys.splice(0),
      shape: this.#shapeOf(element, context),
      title: this.#known.shapes.isTitle(style),
      pieces: [],
      end: {},
      note: this.#note,
      ...(context.inCell && { cell: { row: this.#rows, column: this.#column } }),
    };
    this.read(element, context);
    this.#end({});
  }

  /** The paragraph ends here; where words are being put in, its end is put in with them. */
  #end(end: FileParagraph['end']): void {
    const ins = [...this.#open.values()].at(-1);
    this.paragraphs.push({ ...this.#current!, end: { ...(ins && { ins }), ...end } });
    this.#current = null;
  }

  #shapeOf({ name, attributes }: XmlElement, { depth, list }: Context): FileShape {
    const level = Number(attributes['text:outline-level'] ?? 1) || 1;
    if (name === 'text:h') return { kind: 'heading', level: Math.min(3, Math.max(1, level)) };
    if (depth > 0) {
      const marker = this.#known.shapes.counts(list ?? '') ? 'number' : 'bullet';
      return { kind: 'item', level: Math.min(4, depth - 1), marker };
    }
    return { kind: this.#known.shapes.kindOf(attributes['text:style-name'] ?? ''), level: 0 };
  }

  #look(style: string, outer: Look): Look {
    const { bold, italic } = this.#known.looks(style);
    return { ...outer, bold: bold ?? outer.bold, italic: italic ?? outer.italic };
  }

  #words(text: string, { look, del, ins }: Context): void {
    if (text === '' || !this.#current) return;
    const put = ins ?? [...this.#open.values()].at(-1);
    const format = [...this.#looks.values()].at(-1);
    const was = format && { ...format, bold: null, italic: null };
    this.#push({ text, look, ...(put && { ins: put }), ...(del && { del }), ...(was && { was }) });
  }

  #push(piece: FilePiece): void {
    this.#current?.pieces.push(piece);
  }

  #begin(id: string): void {
    const { ins, format } = this.#known.regions.get(id) ?? {};
    if (ins) this.#open.set(id, ins);
    if (format) this.#looks.set(id, format);
  }

  #finish(id: string): void {
    this.#open.delete(id);
    this.#looks.delete(id);
  }

  /** Words taken out stand apart; where they ran over the end of a paragraph, that was taken out with them. */
  #taken(id: string, context: Context): void {
    const region = this.#known.regions.get(id);
    if (!region?.del) return;
    const inner: Context = {
      ...context,
      look: PLAIN,
      del: region.del,
      ...(region.ins && { ins: region.ins }),
    };
    const paragraphs = region.taken.flatMap((one) => paragraphsIn(one));
    const within = this.#current;
    paragraphs.forEach((paragraph, index) => {
      if (index > 0) {
        const before = this.#current;
        const last = index === paragraphs.length - 1;
        if (before) this.#end({ del: region.del!, ...(region.ins && { ins: region.ins }) });
        // The last of them goes on in the paragraph the change stands in.
        const shape = last ? (within?.shape ?? shapeless) : this.#shapeOf(paragraph, TOP);
        this.#current = { keys: [], shape, title: false, pieces: [], end: {}, note: this.#note };
      }
      const style = paragraph.attributes['text:style-name'] ?? '';
      this.read(paragraph, { ...inner, look: this.#look(style, PLAIN) });
    });
  }

  #noteAt(note: XmlElement, { look, del }: Context): void {
    const id = note.attributes['text:id'] ?? `note-${this.#notes.length}`;
    const body = elementsOf(note).find(({ name }) => name === 'text:note-body');
    const ins = [...this.#open.values()].at(-1);
    this.#push({ text: '', look, note: id, ...(ins && { ins }), ...(del && { del }) });
    if (body) this.#notes.push({ id, body });
  }

  #comment(element: XmlElement): void {
    const paragraph = this.paragraphs.length;
    const from = lettersIn(this.#current?.pieces ?? []);
    this.comments.push({ element, place: { paragraph, from, to: from } });
  }

  #endComment(name: string): void {
    const comment = this.comments.find(({ element }) => element.attributes['office:name'] === name);
    if (comment?.place.paragraph === this.paragraphs.length)
      comment.place.to = lettersIn(this.#current?.pieces ?? []);
  }
}

const shapeless: FileShape = { kind: 'paragraph', level: 0 };

function paragraphsIn(element: XmlElement): XmlElement[] {
  if (element.name === 'text:p' || element.name === 'text:h') return [element];
  return elementsOf(element).flatMap(paragraphsIn);
}
