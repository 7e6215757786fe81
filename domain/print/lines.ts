import type { Face, FontKey, Fonts } from './fonts.ts';

/** Words in one look, before they are broken into lines. A line feed ends the line. */
export interface Span {
  text: string;
  face: Face;
  size: number;
  color: string;
  /** An address outside. */
  link?: string;
  /** A link without a line under it. */
  bare?: true;
  /** A named place in the document, with what a screen reader says of it. */
  goTo?: { name: string; label: string };
  /** How far above the base line: a note's mark. */
  rise?: number;
}

/** What is drawn in one stroke: one font, one look. */
export interface Run extends Omit<Span, 'face'> {
  font: FontKey;
  width: number;
}

export interface Line {
  runs: Run[];
  width: number;
}

/** Where a line may end: after a space, or after a hyphen or dash with something on both sides. */
const CHUNKS = /\n|[^ \n]*?[^ \n][-–—/](?=[^ \n\d])|[^ \n]+ *| +/g;

/** Breaks words into lines no wider than `width`, and measures them. */
export interface Setter {
  lines(spans: readonly Span[], width: number): Line[];
  /** Lines of even length, for titles. */
  balanced(spans: readonly Span[], width: number): Line[];
  width(spans: readonly Span[]): number;
}

export function createSetter(doc: PDFKit.PDFDocument, fonts: Fonts): Setter {
  const widths = new Map<string, number>();
  const measure = (text: string, font: FontKey, size: number): number => {
    const key = `${font} ${size} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      width = doc.font(font).fontSize(size).widthOfString(text);
      widths.set(key, width);
    }
    return width;
  };
  const runsOf = (span: Span, text: string): Run[] => {
    const { face, ...look } = span;
    return fonts
      .runs(text, face)
      .map((run) => ({ ...look, ...run, width: measure(run.text, run.font, span.size) }));
  };

  /** Chunks that hold together, each with its spaces behind it; null ends a line. */
  const chunksOf = (spans: readonly Span[]): (Run[] | null)[] => {
    const chunks: (Run[] | null)[] = [];
    let open = false;
    for (const span of spans) {
      for (const [text] of span.text.matchAll(CHUNKS)) {
        if (text === '\n') {
          chunks.push(null);
          open = false;
          continue;
        }
        const runs = runsOf(span, text);
        const last = chunks.at(-1);
        if (open && last && !text.startsWith(' ')) last.push(...runs);
        else if (last && text.startsWith(' ')) last.push(...runs);
        else chunks.push(runs);
        open = !/[ \-–—/]$/.test(text);
      }
    }
    return chunks;
  };

  const lines = (spans: readonly Span[], width: number): Line[] => {
    const result: Line[] = [];
    let line: Run[] = [];
    const end = () => {
      result.push(finish(line, measure));
      line = [];
    };
    for (const chunk of chunksOf(spans)) {
      if (!chunk) {
        end();
        continue;
      }
      if (line.length > 0 && inked(line.concat(chunk), measure) > width) end();
      if (inked(chunk, measure) <= width) {
        line.push(...chunk);
        continue;
      }
      for (const run of chunk) {
        for (const letter of run.text) {
          const piece = { ...run, text: letter, width: measure(letter, run.font, run.size) };
          if (line.length > 0 && inked(line.concat(piece), measure) > width) end();
          line.push(piece);
        }
      }
    }
    if (line.length > 0) end();
    return result;
  };

  return {
    lines,
    balanced(spans, width) {
      const best = lines(spans, width);
      let low = width / best.length;
      let high = width;
      while (best.length > 1 && high - low > 1) {
        const middle = (low + high) / 2;
        if (lines(spans, middle).length > best.length) low = middle;
        else high = middle;
      }
      return best.length > 1 ? lines(spans, high) : best;
    },
    width: (spans) =>
      spans.flatMap((span) => runsOf(span, span.text)).reduce((sum, run) => sum + run.width, 0),
  };
}

type Measure = (text: string, font: FontKey, size: number) => number;

/** The width up to the last ink: spaces at the end of a line hang. */
function inked(runs: readonly Run[], measure: Measure): number {
  const last = runs.at(-1);
  if (!last) return 0;
  const before = runs.slice(0, -1).reduce((sum, run) => sum + run.width, 0);
  return before + measure(last.text.trimEnd(), last.font, last.size);
}

/** Joins neighbours that look alike, so that a line is drawn in few strokes and kerned across them. */
function finish(runs: readonly Run[], measure: Measure): Line {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const same =
      last &&
      last.font === run.font &&
      last.size === run.size &&
      last.color === run.color &&
      last.link === run.link &&
      last.goTo === run.goTo &&
      last.rise === run.rise;
    if (same) last.text += run.text;
    else joined.push({ ...run });
  }
  for (const run of joined) run.width = measure(run.text, run.font, run.size);
  return { runs: joined, width: inked(joined, measure) };
}
