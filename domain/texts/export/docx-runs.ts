import {
  BuilderElement,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InsertedTextRun,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { MarkedInline, MarkedText } from '../suggestion-marks.ts';
import { printable } from './docx-comments.ts';
import { lookChange, type ExportModel, type Signed } from './model.ts';

type Change = {
  id: number;
  author: string;
  date: string;
};

/** Writes the pieces of blocks as runs; what is proposed about them as tracked changes. */
export class DocxRuns {
  readonly #model: ExportModel;
  readonly #footnotes: ReadonlyMap<string, number>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #written = new Set<string>();
  #changes = 0;

  constructor(
    model: ExportModel,
    footnotes: ReadonlyMap<string, number>,
    numbers: ReadonlyMap<string, number>,
  ) {
    this.#model = model;
    this.#footnotes = footnotes;
    this.#numbers = numbers;
  }

  of(inline: MarkedInline): ParagraphChild[] {
    if (inline.type === 'break') return [new TextRun({ break: 1 })];
    if (inline.type === 'noteRef') return this.#noteRef(inline.note);
    const run = this.#words(inline);
    return [inline.link === undefined ? run : new ExternalHyperlink({ link: inline.link, children: [run] })];
  }

  /** A note's words are written once, where it is first pointed at. */
  #noteRef(note: string): ParagraphChild[] {
    const id = this.#footnotes.get(note);
    if (id === undefined) return [];
    if (!this.#written.has(note)) {
      this.#written.add(note);
      return [new FootnoteReferenceRun(id)];
    }
    return [new TextRun({ text: String(this.#numbers.get(note)), superScript: true })];
  }

  #words(inline: MarkedText): ParagraphChild {
    const { text, bold, italic, link, insertion, deletions: [deletion] = [] } = inline;
    const look: IRunOptions = {
      text: printable(text),
      language: { value: this.#model.language },
      bold: bold ?? false,
      italics: italic ?? false,
      ...(link !== undefined && { style: 'Hyperlink' }),
    };
    const ins = this.#change(insertion);
    const del = this.#change(deletion);
    if (ins && del) return tracked('w:ins', ins, [new DeletedTextRun({ ...look, ...del })]);
    if (ins) return new InsertedTextRun({ ...look, ...ins });
    if (del) return new DeletedTextRun({ ...look, ...del });
    return new TextRun({ ...look, ...this.#otherLook(inline) });
  }

  /** Words that are to look otherwise are shown so, with how they look now as what was. */
  #otherLook(inline: MarkedText): IRunOptions {
    const [first, ...more] = lookChange(inline);
    const change = this.#change(first?.id);
    if (!first || !change) return {};
    const now = { bold: inline.bold ?? false, italics: inline.italic ?? false };
    const then = { ...now };
    for (const { mark, on } of [first, ...more]) then[mark === 'bold' ? 'bold' : 'italics'] = on;
    return { ...then, revision: { ...now, ...change } };
  }

  #change(suggestion: string | undefined): Change | null {
    const signed: Signed | undefined =
      suggestion === undefined ? undefined : this.#model.proposers[suggestion];
    if (!signed) return null;
    return { id: (this.#changes += 1), author: signed.author, date: signed.at };
  }
}

/** Somebody strikes what somebody else put in. */
function tracked(name: string, { id, author, date }: Change, children: DeletedTextRun[]): ParagraphChild {
  return new BuilderElement<Change>({
    name,
    attributes: {
      id: { key: 'w:id', value: id },
      author: { key: 'w:author', value: author },
      date: { key: 'w:date', value: date },
    },
    children,
  }) as unknown as ParagraphChild;
}
