import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  NoteNumberRestart,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import { letterWords } from '../words/letter.ts';
import { markRun, reservationParagraphs } from './letter-docx-reservations.ts';
import { sinceParagraphs } from './letter-docx-since.ts';
import {
  ANIL,
  COLUMN_LISTS,
  halves,
  letterNumbering,
  letterStyles,
  SLATE,
  STYLE,
} from './letter-docx-styles.ts';
import {
  footLine,
  spacedDigest,
  totalsLine,
  type LetterGroup,
  type LetterModel,
  type LetterText,
} from './letter-model.ts';
import { COLUMN_SIZE, facingTable } from './letters/facing-docx.ts';
import type { Letterhead } from '../print/head.ts';
import type { Paper } from '../print/sheet.ts';
import { textBody, type Footnotes } from './letter-docx-text.ts';
import { unzip, zip } from '../print/zip.ts';

/** Twentieths of a point. */
const SIZES: Record<Paper, { width: number; height: number }> = {
  letter: { width: 12240, height: 15840 },
  a4: { width: 11906, height: 16838 },
};
/**
 * As many as two columns set on one page, and three; of so many the list begins a page, which then holds it whole
 * with the note below. Of a few it stands below the text. In two languages each country and count takes more room.
 */
const FEW = 6;
const ON_ONE_PAGE = { one: { two: 24, three: 36 }, several: { two: 12, three: 24 } } as const;
const MARGIN = { top: 1080, bottom: 1300, left: 1260, right: 1260, footer: 620 } as const;

/** Draws a letter as a Word file with real styles and footnotes. The same model gives the same bytes. */
export async function letterDocx(model: LetterModel, paper: Paper): Promise<Uint8Array> {
  const footnotes: Footnotes = {};
  let lists = 0;
  const page = { size: SIZES[paper], margin: MARGIN };
  const right = SIZES[paper].width - MARGIN.left - MARGIN.right;
  const [first] = model.texts;
  const newList = () => (lists += 1);
  const bodies = model.facing
    ? [{ text: first, body: [facingTable(model.texts, { width: right, footnotes, newList })] }]
    : model.texts.map((text) => ({ text, body: textBody(text, footnotes, newList) }));
  const sections = bodies.map(({ text, body }, index): ISectionOptions => {
    const head = index === 0 ? letterhead(model, right) : [];
    const foot = index === bodies.length - 1 ? listHeading(model) : [];
    return {
      properties: {
        page,
        type: SectionType.NEXT_PAGE,
        footnoteProperties: { restart: NoteNumberRestart.EACH_SECTION },
      },
      footers: { default: footer(model, text, right) },
      children: [...head, ...body, ...foot],
    };
  });
  const ending = { page, type: SectionType.CONTINUOUS };
  const columns = model.listed > roomOf(model).two ? 3 : 2;
  sections.push(
    {
      properties: { ...ending, column: { count: columns, space: 500 } },
      footers: { default: footer(model, first, right) },
      children: model.groups.flatMap((group) => country(model, group)),
    },
    { properties: ending, footers: { default: footer(model, first, right) }, children: check(model) },
  );
  const document = new Document({
    title: model.texts.map((text) => text.title).join(' · '),
    styles: letterStyles(first.language),
    numbering: model.facing ? letterNumbering(COLUMN_LISTS, COLUMN_SIZE) : letterNumbering(),
    footnotes,
    sections,
  });
  return tidy(await Packer.toBuffer(document), { datedAt: model.datedAt, language: first.language });
}

/** The coalition's head: its name, and its office at the right. */
export function letterhead(model: Letterhead, right: number): Paragraph[] {
  const rows = Math.max(model.names.length, model.office.length);
  return [
    new Paragraph({ style: STYLE.coalition, children: [new TextRun(model.shortName)] }),
    ...Array.from({ length: rows }, (_, row) => {
      const name = model.names[row];
      return new Paragraph({
        style: STYLE.office,
        tabStops: [{ type: TabStopType.RIGHT, position: right }],
        children: [
          new TextRun({ text: name?.text ?? '', ...(name ? { language: { value: name.language } } : {}) }),
          new TextRun({ children: [new Tab(), model.office[row] ?? ''] }),
        ],
      });
    }),
  ];
}

const roomOf = (model: LetterModel) => ON_ONE_PAGE[model.texts.length > 1 ? 'several' : 'one'];

function listHeading(model: LetterModel): Paragraph[] {
  return model.listTitles.map(
    ({ text, language }, index) =>
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: index === 0 && model.listed > FEW && model.listed <= roomOf(model).three,
        children: [new TextRun({ text, language: { value: language } })],
      }),
  );
}

function country(model: LetterModel, group: LetterGroup): Paragraph[] {
  const detail = (text: string | undefined) =>
    text ? [new Paragraph({ style: STYLE.detail, children: [new TextRun(text)] })] : [];
  const labels = group.labels.flatMap(({ text, language }, index) => [
    ...(index > 0 ? [new TextRun(' · ')] : []),
    new TextRun({ text, language: { value: language } }),
  ]);
  return [
    new Paragraph({ style: STYLE.country, keepNext: true, children: labels }),
    ...group.entries.flatMap(({ name, place, signatory, mark }) => [
      new Paragraph({
        style: STYLE.organization,
        keepNext: Boolean(place || signatory),
        children: [new TextRun(name), ...markRun(mark)],
      }),
      ...detail(place),
      ...detail(signatory),
    ]),
    ...(group.withheld > 0
      ? framesOf(model).map(
          (frame) =>
            new Paragraph({
              style: STYLE.withheld,
              children: [
                new TextRun({
                  text: letterWords[frame].withheld(group.withheld),
                  language: { value: frame },
                }),
              ],
            }),
        )
      : []),
  ];
}

function check(model: LetterModel): Paragraph[] {
  const [{ frame }] = model.texts;
  const say = letterWords[frame];
  const small = (children: ParagraphChild[]) => new Paragraph({ style: STYLE.small, children });
  const totals =
    model.totals.organizations > 0
      ? framesOf(model).map(
          (each) =>
            new Paragraph({
              spacing: { before: 280 },
              children: [new TextRun({ text: totalsLine(model, each), language: { value: each } })],
            }),
        )
      : [];
  return [
    ...totals,
    ...(model.paper ? sinceParagraphs(model.paper) : []),
    ...(model.since ? sinceParagraphs(model.since) : []),
    ...reservationParagraphs(model),
    new Paragraph({
      style: STYLE.small,
      spacing: { before: 280 },
      children: [new TextRun({ text: say.check, bold: true, color: ANIL, size: halves(11) })],
    }),
    small([
      new ExternalHyperlink({
        link: model.address,
        children: [new TextRun({ text: model.address, style: 'Hyperlink' })],
      }),
    ]),
    small([new TextRun(model.code === null ? say.checkAddress : say.checkHere)]),
    small([new TextRun({ text: `${say.digest} `, color: SLATE }), new TextRun(spacedDigest(model.digest))]),
  ];
}

function footer(model: LetterModel, text: LetterText, right: number): Footer {
  const { code, pageOf } = letterWords[text.frame];
  const before = `${model.code ? `${code(model.code)} · ` : ''}${pageOf.before}`;
  const look = {
    size: halves(model.facing ? 7.5 : 8.5),
    color: SLATE,
    language: { value: text.language },
  } as const;
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: right }],
        border: { top: { style: 'single', size: 6, space: 6, color: ANIL } },
        children: [
          new TextRun({ text: footLine(model, text), ...look }),
          new TextRun({
            children: [new Tab(), before, PageNumber.CURRENT, pageOf.between, PageNumber.TOTAL_PAGES],
            ...look,
          }),
        ],
      }),
    ],
  });
}

function framesOf(model: LetterModel) {
  return [...new Set(model.texts.map((text) => text.frame))];
}

const RANDOM_ID = /"(rId[a-z0-9_-]{12,})"/g;

/**
 * Takes out what the writer of the file adds by itself: an author's name, the time of writing and random
 * names of links.
 */
export function tidy(file: Uint8Array, model: { datedAt: string; language: string }): Uint8Array {
  const names = new Map<string, string>();
  const steady = (id: string) =>
    names.get(id) ?? (names.set(id, `rIdLink${names.size + 1}`), `rIdLink${names.size}`);
  const files = unzip(file);
  for (const [path, content] of files) {
    if (!path.endsWith('.xml') && !path.endsWith('.rels')) continue;
    let xml = Buffer.from(content)
      .toString('utf8')
      .replace(RANDOM_ID, (_, id: string) => `"${steady(id)}"`);
    if (path === 'docProps/core.xml') {
      xml = xml
        .replace(/<dc:creator>.*?<\/dc:creator>|<cp:lastModifiedBy>.*?<\/cp:lastModifiedBy>/g, '')
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, open: string) => open + model.datedAt)
        .replace('</cp:coreProperties>', `<dc:language>${model.language}</dc:language></cp:coreProperties>`);
    }
    files.set(path, Buffer.from(xml));
  }
  return zip(files);
}
