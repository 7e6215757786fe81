import PDFDocument from 'pdfkit';
import { openFonts } from './fonts.ts';
import { createSetter, type Line, type Run, type Setter, type Span } from './lines.ts';

export type Paper = 'letter' | 'a4';
export type Element = PDFKit.PDFStructureElement;

export const COLORS = {
  ink: '#1B1E27',
  anil: '#1F3A6E',
  slate: '#565B66',
  hair: '#DDD5C5',
  outline: '#7A7F8A',
} as const;

const SIZES: Record<Paper, [number, number]> = { letter: [612, 792], a4: [595.28, 841.89] };
const MARGINS = { top: 54, side: 63, bottom: 76 } as const;

/** The pages of one letter while they are drawn, from top to bottom, each piece tagged for screen readers. */
export interface Sheet {
  doc: PDFKit.PDFDocument;
  set: Setter;
  /** Where the next piece goes on the page. */
  y: number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** The root of the tags. */
  readonly root: Element;
  readonly pages: number;
  newPage(): void;
  tag(
    parent: Element,
    type: string,
    options?: PDFKit.Mixins.StructureElementOptions & { attributes?: object },
  ): Element;
  /** Draws one measured line with its base line at `baseline`. */
  line(element: Element, type: string, line: Line, x: number, baseline: number): void;
  /** Draws a line outside the tags. */
  ink(line: Line, x: number, baseline: number): void;
  /** Draws a straight line outside the tags. */
  rule(from: number, to: number, y: number, color: string, thickness?: number): void;
  /** Flows lines down the page and over to the next, never leaving one alone. */
  flow(element: Element, type: string, lines: readonly Line[], leading: number, x?: number): void;
  /** Goes to a new page unless so much room is left. */
  need(height: number): void;
  /** A gap, forgotten at the head of a page. */
  space(height: number): void;
  /** What is no part of the text: rules, feet. */
  artifact(draw: () => void, type?: 'Layout' | 'Pagination'): void;
  /** Gives an element an id, as notes must have. */
  identify(element: Element, id: string): void;
  /** Draws on a page already left. */
  onPage(index: number, draw: () => void): void;
  close(): Promise<Uint8Array>;
}

interface SheetOptions {
  title: string;
  language: string;
  createdAt: string;
  paper: Paper;
  /** Where more has to stand on a page than in a letter. */
  margins?: { top: number; bottom: number };
}

/** What the engine's types keep to themselves of a tag. */
interface TagInside {
  dictionary: PDFKit.PDFKitReference;
}
const reference = (element: Element) => (element as unknown as TagInside).dictionary;
const entries = (holder: PDFKit.PDFKitReference) => holder.data as unknown as Record<string, unknown>;

/** A PDF string: the engine writes plain strings as names. */
const pdfString = (text: string): string => new String(text) as string;

/** The title, which the engine copies unescaped into the XML metadata. */
function pdfTitle(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return Object.assign(new String(text), { toString: () => escaped }) as string;
}

/** The base line in a line of that height. */
export function baselineIn(top: number, leading: number, size: number): number {
  return top + leading / 2 + size * 0.33;
}

export function openSheet({ title, language, createdAt, paper, margins = MARGINS }: SheetOptions): Sheet {
  const size = SIZES[paper];
  const doc = new PDFDocument({
    size,
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: {
      Title: pdfTitle(title),
      Creator: 'Acuerdo',
      Producer: 'Acuerdo',
      CreationDate: new Date(createdAt),
    },
  });
  doc.appendXML(
    '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  );
  const parts: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => resolve());
    doc.on('error', reject);
  });
  const set = createSetter(doc, openFonts(doc));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const ids = new Map<string, Element>();
  const [width, height] = size;
  const left = MARGINS.side;
  const right = width - MARGINS.side;

  const mark = (element: Element, type: string, draw: () => void) => {
    const content = doc.markStructureContent(type);
    draw();
    doc.endMarkedContent();
    element.add(content);
  };

  const drawRuns = (runs: readonly Run[], x: number, baseline: number) => {
    for (const run of runs) {
      doc.font(run.font).fontSize(run.size).fillColor(run.color);
      doc.text(run.text, x, baseline - (run.rise ?? 0), { lineBreak: false, baseline: 'alphabetic' });
      if (run.link && !run.bare) {
        const ink = run.width - (run.text.length - run.text.trimEnd().length) * 0.25 * run.size;
        doc.save().lineWidth(0.4).strokeColor(run.color);
        doc
          .moveTo(x, baseline + 1.8)
          .lineTo(x + ink, baseline + 1.8)
          .stroke()
          .restore();
      }
      x += run.width;
    }
  };

  const drawLinked = (element: Element, runs: readonly Run[], x: number, baseline: number) => {
    const first = runs[0];
    if (!first) return;
    const link = sheet.tag(element, 'Link');
    mark(link, 'Link', () => drawRuns(runs, x, baseline));
    const box = [
      x,
      baseline - first.size,
      runs.reduce((sum, run) => sum + run.width, 0),
      first.size * 1.3,
    ] as const;
    const said = { structParent: link, Contents: pdfString(first.goTo?.label ?? first.link ?? '') };
    if (first.goTo) doc.goTo(...box, first.goTo.name, said);
    else doc.link(...box, first.link ?? '', said);
    link.end();
  };

  const sheet: Sheet = {
    doc,
    set,
    y: margins.top,
    left,
    right,
    width: right - left,
    top: margins.top,
    bottom: height - margins.bottom,
    root,
    get pages() {
      return doc.bufferedPageRange().count;
    },
    newPage() {
      doc.addPage();
      sheet.y = sheet.top;
    },
    tag(parent, type, { attributes, ...options } = {}) {
      const element = doc.struct(type, options);
      if (attributes) entries(reference(element))['A'] = attributes;
      parent.add(element);
      return element;
    },
    line(element, type, { runs }, x, baseline) {
      for (const piece of pieces(runs)) {
        const first = piece[0];
        if (first?.link || first?.goTo) drawLinked(element, piece, x, baseline);
        else mark(element, type, () => drawRuns(piece, x, baseline));
        x += piece.reduce((sum, run) => sum + run.width, 0);
      }
    },
    ink: ({ runs }, x, baseline) => drawRuns(runs, x, baseline),
    rule(from, to, y, color, thickness = 0.75) {
      doc.save().lineWidth(thickness).moveTo(from, y).lineTo(to, y).stroke(color).restore();
    },
    flow(element, type, lines, leading, x = left) {
      let next = 0;
      while (next < lines.length) {
        const left = lines.length - next;
        let fits = Math.min(left, Math.floor((sheet.bottom - sheet.y + 0.01) / leading));
        if (left - fits === 1 && fits > 1) fits -= 1;
        if (fits < 2 && left > fits && sheet.y > sheet.top) fits = 0;
        if (fits === 0 && sheet.y > sheet.top) {
          sheet.newPage();
          continue;
        }
        for (const line of lines.slice(next, next + Math.max(1, fits))) {
          const size = Math.max(...line.runs.filter((run) => !run.rise).map((run) => run.size), 0);
          sheet.line(element, type, line, x, baselineIn(sheet.y, leading, size));
          sheet.y += leading;
          next += 1;
        }
      }
    },
    need(height) {
      if (sheet.y + height > sheet.bottom && sheet.y > sheet.top) sheet.newPage();
    },
    space(height) {
      if (sheet.y > sheet.top) sheet.y += height;
    },
    artifact(draw, type = 'Layout') {
      doc.markContent('Artifact', { type });
      draw();
      doc.endMarkedContent();
    },
    identify(element, id) {
      entries(reference(element))['ID'] = pdfString(id);
      ids.set(id, element);
    },
    onPage(index, draw) {
      doc.switchToPage(index);
      draw();
    },
    async close() {
      root.end();
      if (ids.size > 0) {
        const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
        entries(doc.getStructTreeRoot())['IDTree'] = {
          Names: sorted.flatMap(([id, element]) => [pdfString(id), reference(element)]),
        };
      }
      doc.end();
      await done;
      return new Uint8Array(Buffer.concat(parts));
    },
  };
  return sheet;
}

/** Words in one look. */
export function words(text: string, face: Span['face'], size: number, color: string = COLORS.ink): Span {
  return { text, face, size, color };
}

/** Neighbouring runs that lead to the same place, or to none. */
function pieces(runs: readonly Run[]): Run[][] {
  const result: Run[][] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const before = last?.[0];
    if (last && before && before.link === run.link && before.goTo?.name === run.goTo?.name) last.push(run);
    else result.push([run]);
  }
  return result;
}
