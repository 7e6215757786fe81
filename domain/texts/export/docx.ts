import {
  BookmarkEnd,
  BookmarkStart,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import { tidy } from '../../sign-ons/letter-docx.ts';
import { letterNumbering, letterStyles } from '../../sign-ons/letter-docx-styles.ts';
import { lookOf } from '../../sign-ons/letter-docx-text.ts';
import { itemNumbers, noteNumbers } from '../schema.ts';
import { asRefused, type MarkedBlock } from '../suggestion-marks.ts';
import { commentsOf, remarkEnds } from './docx-comments.ts';
import { DocxRuns } from './docx-runs.ts';
import type { ExportModel } from './model.ts';
import { paragraphKey, TITLE_KEY } from './paragraph-key.ts';
import { placed, writtenIn } from './placed.ts';

/** Writes a text as a Word file: real styles, notes and lists, changes and comments as Word has them. */
export async function exportDocx(model: ExportModel): Promise<Uint8Array> {
  const { language, title, blocks } = model;
  const { body, notes, loose, remarksAt } = placed(blocks, model.remarks);
  const numbers = noteNumbers(blocks.map(asRefused));
  const ends = remarkEnds(model.remarks);
  const runs = new DocxRuns(model, new Map(notes.map(({ id }, index) => [id, index + 1])), numbers);
  let bookmarks = 0;
  const keyed = (key: string, block: Pick<MarkedBlock, 'inlines'>, about: string | null | undefined) => {
    const mark = (bookmarks += 1);
    const pieces = writtenIn(block, about === undefined ? [] : remarksAt.get(about));
    return [
      new BookmarkStart(key, mark),
      ...pieces.flatMap((piece) =>
        piece.type === 'inline' ? runs.of(piece.inline) : ends[piece.type](piece.remark),
      ),
      new BookmarkEnd(mark),
    ] as NonNullable<IParagraphOptions['children']>;
  };
  const ofBlock = (block: MarkedBlock, about?: string) => keyed(paragraphKey(asRefused(block)), block, about);
  const entries = itemNumbers(body.map(asRefused));
  let lists = 0;
  const instances: number[] = [];
  const paragraphs = body.map((block, index) => {
    if (entries[index] === 1) instances[block.level] = lists += 1;
    const look = lookOf({ ...block, inlines: [] }, instances[block.level] ?? 0);
    return new Paragraph({ ...look, children: ofBlock(block, block.id) });
  });
  const note = (block: MarkedBlock, before: string) =>
    new Paragraph({ style: 'FootnoteText', children: [new TextRun(before), ...ofBlock(block)] });
  const heading: MarkedBlock['inlines'] = [{ type: 'text', text: title }];
  const document = new Document({
    title,
    styles: letterStyles(language),
    numbering: letterNumbering(),
    customProperties: [
      { name: 'acuerdo-text', value: model.textId },
      { name: 'acuerdo-language', value: language },
    ],
    footnotes: Object.fromEntries(notes.map((one, index) => [index + 1, { children: [note(one, ' ')] }])),
    ...(model.remarks.length > 0 && { comments: { children: commentsOf(model.remarks) } }),
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: keyed(TITLE_KEY, { inlines: heading }, null),
          }),
          ...paragraphs,
          ...loose.map((one) => note(one, `${numbers.get(one.id)}. `)),
        ],
      },
    ],
  });
  return tidy(await Packer.toBuffer(document), { datedAt: model.datedAt, language });
}
