import { letterWords } from '../words/letter.ts';
import { drawHeadLine } from './letter-knots.ts';
import type { Span } from './letter-lines.ts';
import { footLine, type LetterModel, type LetterText } from './letter-model.ts';
import { baselineIn, COLORS, words, type Sheet } from './letter-sheet.ts';

/** The coalition's head on the first page: its name above the line, its office at the right. */
export function drawHead(
  sheet: Sheet,
  model: Pick<LetterModel, 'shortName' | 'names' | 'office'>,
  { language }: Pick<LetterText, 'language'>,
): void {
  const { left, right, top, set } = sheet;
  const block = sheet.tag(sheet.root, 'Sect', { lang: language });
  const name = set.lines([words(model.shortName, 'bold', 18.8, COLORS.anil)], sheet.width * 0.6);
  let y = top - 4;
  const names = sheet.tag(block, 'P');
  for (const line of name) {
    sheet.line(names, 'P', line, left, baselineIn(y, 22, 18.8));
    y += 22;
  }
  y += 14;
  sheet.artifact(() => drawHeadLine(sheet.doc, left, y, 225, COLORS.anil));
  y += 6;
  for (const { text, language: spoken } of model.names) {
    const element = sheet.tag(block, 'P', { lang: spoken });
    for (const line of set.lines([words(text, 'regular', 9, COLORS.slate)], sheet.width * 0.58)) {
      sheet.line(element, 'P', line, left, baselineIn(y, 13.2, 9));
      y += 13.2;
    }
  }
  let officeY = top;
  const office = sheet.tag(block, 'P');
  for (const text of model.office) {
    const address = /^[^@\s]+@[^@\s]+$/.test(text);
    const goal: Pick<Span, 'link' | 'bare'> = address ? { link: `mailto:${text}`, bare: true } : {};
    for (const line of set.lines(
      [{ ...words(text, 'regular', 9, COLORS.slate), ...goal }],
      sheet.width * 0.4,
    )) {
      sheet.line(office, 'P', line, right - line.width, baselineIn(officeY, 14.4, 9));
      officeY += 14.4;
    }
  }
  sheet.y = Math.max(y, officeY) + 27;
}

/** The foot of a page: version, language and date; code and page. */
export function drawFoot(sheet: Sheet, model: LetterModel, text: LetterText, page: number): void {
  const say = letterWords[text.frame];
  const y = sheet.bottom + 32;
  const small = (text: string) => words(text, 'regular', 8.4, COLORS.slate);
  const code = model.code ? [say.code(model.code)] : [];
  const right = sheet.set.lines(
    [small([...code, say.page(page + 1, sheet.pages)].join(' · '))],
    sheet.width,
  )[0];
  const left = sheet.set.lines([small(footLine(model, text))], sheet.width - (right?.width ?? 0) - 12);
  sheet.artifact(() => {
    sheet.rule(sheet.left, sheet.right, y, COLORS.anil);
    left.forEach((line, index) => sheet.ink(line, sheet.left, y + 15 + index * 11));
    if (right) sheet.ink(right, sheet.right - right.width, y + 15);
  }, 'Pagination');
}
