import { letterWords } from '../words/letter.ts';
import type { LetterModel, LetterText } from './letter-model.ts';
import { BODY, drawBlocks, drawNotes, SMALL, span } from './letter-pdf-blocks.ts';
import { drawFacing } from './letters/facing-pdf.ts';
import { drawSources } from './letter-pdf-sources.ts';
import { drawCheck } from './letter-pdf-check.ts';
import { drawHead } from '../print/head.ts';
import { drawFoot } from './letter-pdf-foot.ts';
import { drawReservations } from './letter-pdf-reservations.ts';
import { drawSince } from './letter-pdf-since.ts';
import { drawSignatories } from './letter-pdf-signatories.ts';
import { baselineIn, COLORS, openSheet, type Paper, type Sheet } from '../print/sheet.ts';

const TITLE = { size: 16.5, leading: 21.2 } as const;

/** Draws a letter as a tagged PDF. The same model on the same paper gives the same bytes. */
export async function letterPdf(model: LetterModel, paper: Paper): Promise<Uint8Array> {
  const [first] = model.texts;
  const title = model.texts.map((text) => text.title).join(' · ');
  const sheet = openSheet({ title, language: first.language, createdAt: model.datedAt, paper });
  const feet: LetterText[] = [];
  drawHead(sheet, model, first);
  if (model.facing) drawFacing(sheet, model.texts);
  else
    model.texts.forEach((text, index) => {
      if (index > 0) sheet.newPage();
      drawText(sheet, text);
      while (feet.length < sheet.pages) feet.push(text);
    });
  drawSignatories(sheet, model);
  if (model.paper) drawSince(sheet, model.paper);
  if (model.since) drawSince(sheet, model.since);
  drawReservations(sheet, model);
  drawCheck(sheet, model);
  for (let page = 0; page < sheet.pages; page += 1) {
    sheet.onPage(page, () => drawFoot(sheet, model, feet[page] ?? first, page));
  }
  return sheet.close();
}

function drawText(sheet: Sheet, text: LetterText): void {
  const section = sheet.tag(sheet.root, 'Sect', { lang: text.language });
  const { set, width } = sheet;
  const dated = sheet.tag(section, 'P');
  for (const line of set.lines([span(text.placeAndDate)], width)) {
    sheet.line(dated, 'P', line, sheet.right - line.width, baselineIn(sheet.y, BODY.leading, BODY.size));
    sheet.y += BODY.leading;
  }
  sheet.space(18);
  for (const lines of text.to) {
    const [first = '', ...rest] = lines;
    const spans = [span(first, { face: 'bold' }), ...rest.map((line) => span(`\n${line}`))];
    sheet.flow(sheet.tag(section, 'P'), 'P', set.lines(spans, width), BODY.leading);
    sheet.space(4);
  }
  if (text.cc.length > 0) {
    const copied = `${letterWords[text.frame].copied} ${text.cc.join('; ')}`;
    sheet.space(2);
    sheet.flow(
      sheet.tag(section, 'P'),
      'P',
      set.lines([span(copied, { ...SMALL, color: COLORS.slate })], width),
      SMALL.leading + 1,
    );
  }
  sheet.space(22);
  const title = set.balanced([span(text.title, { face: 'bold', size: TITLE.size })], width);
  sheet.need(title.length * TITLE.leading + 3 * BODY.leading);
  sheet.flow(sheet.tag(section, 'H1'), 'H1', title, TITLE.leading);
  if (text.cover !== null) {
    sheet.space(6);
    const cover = set.lines([span(text.cover, { face: 'bold', color: COLORS.anil })], width);
    sheet.flow(sheet.tag(section, 'P'), 'P', cover, BODY.leading);
  }
  sheet.space(13);
  drawBlocks(sheet, section, text);
  drawNotes(sheet, section, text);
  drawSources(sheet, section, text);
}
