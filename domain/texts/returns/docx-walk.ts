import type { FileChange, FileParagraph, FilePiece, FileShape, Look } from './file-model.ts';
import { lettersIn, PLAIN } from './file-model.ts';
import { child, elementsOf, isElement, wordsOf, type XmlElement } from './xml-tree.ts';

interface Known {
  styles: ReadonlyMap<string, string>;
  numbered: (list: string, level: number) => boolean;
  links: ReadonlyMap<string, string>;
}

interface Context {
  ins?: FileChange;
  del?: FileChange;
  link: string | null;
}

const IGNORED = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:instrText',
  'mc:Fallback',
  'w:sectPr',
]);
const PICTURES = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Goes through the paragraphs of a Word file in their order. */
export class DocxWalk {
  readonly paragraphs: FileParagraph[];
  pictures = 0;
  readonly #known: Known;
  readonly #begun: Map<string, { paragraph: number; from: number }>;
  readonly #ended: Map<string, { paragraph: number; to: number }>;
  #note: string | null = null;
  #pieces: FilePiece[] = [];
  #keys: string[] = [];
  /** Bookmarks between paragraphs belong to the next. */
  #waiting: string[] = [];

  constructor(known: Known, on?: DocxWalk) {
    this.#known = known;
    this.paragraphs = on ? on.paragraphs : [];
    this.#begun = on ? on.#begun : new Map();
    this.#ended = on ? on.#ended : new Map();
  }

  read(element: XmlElement, context: Context = { link: null }): void {
    for (const one of elementsOf(element)) this.#element(one, context);
  }

  readNote(note: XmlElement, id: string): void {
    this.#note = id;
    this.read(note);
    this.#note = null;
  }

  /** Between which letters a comment stands. */
  placeOf(comment: string): { paragraph: number; from: number; to: number } | null {
    const from = this.#begun.get(comment);
    if (!from) return null;
    const end = this.#ended.get(comment);
    const last = lettersIn(this.paragraphs[from.paragraph]?.pieces ?? []);
    return { ...from, to: end?.paragraph === from.paragraph ? end.to : last };
  }

  #element(element: XmlElement, context: Context): void {
    const { name, attributes } = element;
    if (IGNORED.has(name)) return;
    if (PICTURES.has(name)) {
      this.pictures += 1;
      return;
    }
    if (name === 'w:p') return this.#paragraph(element, context);
    if (name === 'w:r') return this.#run(element, context);
    if (name === 'w:ins' || name === 'w:moveTo')
      return this.read(element, { ...context, ins: changeOf(element) });
    if (name === 'w:del' || name === 'w:moveFrom')
      return this.read(element, { ...context, del: changeOf(element) });
    if (name === 'w:hyperlink')
      return this.read(element, {
        ...context,
        link: this.#known.links.get(attributes['r:id'] ?? '') ?? null,
      });
    if (name === 'w:bookmarkStart')
      (this.#inParagraph ? this.#keys : this.#waiting).push(attributes['w:name'] ?? '');
    const at = {
      paragraph: this.paragraphs.length,
      from: lettersIn(this.#pieces),
      to: lettersIn(this.#pieces),
    };
    const id = attributes['w:id'] ?? '';
    if (name === 'w:commentRangeStart' && !this.#begun.has(id)) this.#begun.set(id, at);
    if (name === 'w:commentRangeEnd') this.#ended.set(id, at);
    if (name === 'w:commentReference' && !this.#begun.has(id)) this.#begun.set(id, at);
    this.read(element, context);
  }

  #inParagraph = false;

  #paragraph(element: XmlElement, context: Context): void {
    const outer = { pieces: this.#pieces, keys: this.#keys, in: this.#inParagraph };
    [this.#pieces, this.#keys, this.#inParagraph] = [[], this.#waiting.splice(0), true];
    this.read(element, context);
    const properties = child(element, 'w:pPr');
    const mark = child(properties, 'w:rPr');
    const ins = child(mark, 'w:ins') ?? child(mark, 'w:moveTo');
    const del = child(mark, 'w:del') ?? child(mark, 'w:moveFrom');
    const change = child(properties, 'w:pPrChange');
    this.paragraphs.push({
      keys: this.#keys,
      ...this.#shapeOf(properties),
      ...(change && {
        wasShape: { ...changeOf(change), shape: this.#shapeOf(child(change, 'w:pPr')).shape },
      }),
      pieces: this.#pieces,
      end: { ...(ins && { ins: changeOf(ins) }), ...(del && { del: changeOf(del) }) },
      note: this.#note,
    });
    [this.#pieces, this.#keys, this.#inParagraph] = [outer.pieces, outer.keys, outer.in];
  }

  #shapeOf(properties: XmlElement | undefined): { shape: FileShape; title: boolean } {
    const style = child(properties, 'w:pStyle')?.attributes['w:val'] ?? '';
    const known = this.#known.styles.get(style) ?? style.toLowerCase();
    const heading = /^(?:heading|título|titulo|encabezado) ?([1-9])$/.exec(known)?.[1];
    const list = child(properties, 'w:numPr');
    const id = child(list, 'w:numId')?.attributes['w:val'] ?? '0';
    if (heading) return { shape: { kind: 'heading', level: Math.min(3, Number(heading)) }, title: false };
    if (id !== '0') {
      const level = Math.min(4, Math.max(0, Number(child(list, 'w:ilvl')?.attributes['w:val'] ?? 0) || 0));
      const marker = this.#known.numbered(id, level) ? ('number' as const) : ('bullet' as const);
      return { shape: { kind: 'item', level, marker }, title: false };
    }
    const quote = /quot|cita|block text/.test(known);
    return {
      shape: { kind: quote ? 'quote' : 'paragraph', level: 0 },
      title: /^(title|título)$/.test(known),
    };
  }

  #run(run: XmlElement, context: Context): void {
    const properties = child(run, 'w:rPr');
    const change = child(properties, 'w:rPrChange');
    const look = { ...lookOf(properties), link: context.link };
    const was = change && { ...changeOf(change), ...lookOf(child(change, 'w:rPr')) };
    const changed = was && (was.bold !== look.bold || was.italic !== look.italic);
    const add = (text: string, note?: string) => {
      if (text === '' && note === undefined) return;
      this.#pieces.push({
        text,
        look,
        ...(context.ins && { ins: context.ins }),
        ...(context.del && { del: context.del }),
        ...(changed && { was }),
        ...(note !== undefined && { note }),
      });
    };
    for (const one of run.children.filter(isElement)) {
      if (one.name === 'w:t' || one.name === 'w:delText') add(wordsOf(one));
      else if (one.name === 'w:br' || one.name === 'w:cr') add(one.attributes['w:type'] ? '' : '\n');
      else if (one.name === 'w:tab') add(' ');
      else if (one.name === 'w:noBreakHyphen') add('\u2011');
      else if (one.name === 'w:footnoteReference') add('', one.attributes['w:id'] ?? '');
      else this.#element(one, context);
    }
  }
}

function lookOf(properties: XmlElement | undefined): Look {
  const on = (name: string) => {
    const found = child(properties, name);
    return found !== undefined && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '');
  };
  return { ...PLAIN, bold: on('w:b'), italic: on('w:i') };
}

const changeOf = ({ attributes }: XmlElement): FileChange => ({
  author: (attributes['w:author'] ?? '').trim(),
  at: attributes['w:date'] ?? null,
});
