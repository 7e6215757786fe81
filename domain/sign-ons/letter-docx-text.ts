import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { itemNumbers, noteNumbers, orderedNotes, type Block, type Inline } from '../texts/schema.ts';
import { letterWords } from '../words/letter.ts';
import { sourcePageWords } from '../words/source-pages.ts';
import { ANIL, LISTS, STYLE, type ListNames } from './letter-docx-styles.ts';
import type { LetterText } from './letter-model.ts';

export type Footnotes = Record<string, { children: Paragraph[] }>;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** The date, the addressees, the title and the text; its footnotes go into `footnotes`. */
export function textBody(text: LetterText, footnotes: Footnotes, newList: () => number): Paragraph[] {
  const language = { language: { value: text.language } };
  const run = (words: string, more: IRunOptions = {}) => new TextRun({ text: words, ...language, ...more });
  return [
    new Paragraph({ style: STYLE.date, children: [run(text.placeAndDate)] }),
    ...text.to.map(
      (lines) =>
        new Paragraph({
          style: STYLE.addressee,
          children: lines.map((line, index) => run(line, index === 0 ? { bold: true } : { break: 1 })),
        }),
    ),
    ...(text.cc.length > 0
      ? [
          new Paragraph({
            style: STYLE.copied,
            children: [run(`${letterWords[text.frame].copied} ${text.cc.join('; ')}`)],
          }),
        ]
      : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(text.title)] }),
    ...(text.cover === null
      ? []
      : [new Paragraph({ children: [run(text.cover, { bold: true, color: ANIL })] })]),
    ...blocksBody(text, footnotes, newList),
    ...sourcesBody(text),
  ];
}

/** What a text cites, numbered. */
function sourcesBody(text: LetterText): Paragraph[] {
  if (text.sources.length === 0) return [];
  const draw = inlineRuns(text, {});
  const run = (words: string, bold = false) =>
    new TextRun({ text: words, bold, language: { value: text.language } });
  return [
    new Paragraph({
      style: STYLE.small,
      keepNext: true,
      children: [run(sourcePageWords[text.frame].published.title, true)],
    }),
    ...text.sources.map(
      (source, index) =>
        new Paragraph({ style: STYLE.small, children: [run(`${index + 1}. `), ...draw(source)] }),
    ),
  ];
}

/** The blocks of a text, with notes that nothing points at after them; its footnotes go into `footnotes`. */
export function blocksBody(
  text: Pick<LetterText, 'language' | 'frame' | 'blocks'>,
  footnotes: Footnotes,
  newList: () => number,
): Paragraph[] {
  const draw = inlineRuns(text, footnotes);
  const numbers = itemNumbers(text.blocks);
  const instances: number[] = [];
  const body = text.blocks.flatMap((block, index): Paragraph[] => {
    if (block.kind === 'note') return [];
    if (numbers[index] === 1) instances[block.level] = newList();
    return [new Paragraph({ ...lookOf(block, instances[block.level] ?? 0), children: draw(block.inlines) })];
  });
  return [
    ...body,
    ...looseNotes(text).map(
      ({ note, mark }) =>
        new Paragraph({
          style: 'FootnoteText',
          children: [
            new TextRun({ text: `${mark}. `, language: { value: text.language } }),
            ...draw(note.inlines),
          ],
        }),
    ),
  ];
}

/** Notes that nothing points at, with their numbers. */
export function looseNotes({ blocks }: Pick<LetterText, 'blocks'>): { note: Block; mark: number }[] {
  const referenced = new Set(
    blocks
      .flatMap((block) => block.inlines)
      .flatMap((inline) => (inline.type === 'noteRef' ? [inline.note] : [])),
  );
  const marks = noteNumbers(blocks);
  return orderedNotes(blocks)
    .filter((note) => !referenced.has(note.id))
    .map((note) => ({ note, mark: marks.get(note.id)! }));
}

/** How a paragraph of this block looks; `list` tells one numbered list from another. */
export function lookOf(block: Block, list: number, names: ListNames = LISTS): IParagraphOptions {
  if (block.kind === 'heading') return { heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_3 };
  if (block.kind === 'quote') return { style: STYLE.quote };
  if (block.kind !== 'item') return {};
  const numbered = block.marker === 'number';
  return {
    style: STYLE.list,
    numbering: {
      reference: numbered ? names.number : names.bullet,
      level: block.level,
      instance: numbered ? list : 0,
    },
  };
}

/** Turns a block's pieces into runs, links and footnote marks; a note's words are written once, where first marked. `size`: smaller than the style says. */
export function inlineRuns(
  text: Pick<LetterText, 'language' | 'blocks'>,
  footnotes: Footnotes,
  size?: number,
) {
  const numbers = noteNumbers(text.blocks);
  const notes = new Map(orderedNotes(text.blocks).map((note) => [note.id, note]));
  const language = { language: { value: text.language } };
  const done = new Set<string>();
  const plain = (inline: Inline): ParagraphChild[] => {
    if (inline.type === 'break') return [new TextRun({ break: 1 })];
    if (inline.type === 'noteRef')
      return numbers.has(inline.note)
        ? [new TextRun({ text: String(numbers.get(inline.note)), superScript: true })]
        : [];
    const { bold, italic, link } = inline;
    const look: IRunOptions = {
      text: inline.text,
      ...language,
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: true } : {}),
      ...(size === undefined ? {} : { size }),
    };
    return [
      link
        ? new ExternalHyperlink({ link, children: [new TextRun({ ...look, style: 'Hyperlink' })] })
        : new TextRun(look),
    ];
  };
  return (inlines: readonly Inline[]): ParagraphChild[] =>
    inlines.flatMap((inline) => {
      const note = inline.type === 'noteRef' ? notes.get(inline.note) : undefined;
      if (!note || done.has(note.id)) return plain(inline);
      done.add(note.id);
      const id = Object.keys(footnotes).length + 1;
      footnotes[id] = {
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: [new TextRun(' '), ...note.inlines.flatMap(plain)],
          }),
        ],
      };
      return [new FootnoteReferenceRun(id)];
    });
}
