import { drawHeadLine } from './knots.ts';
import type { Span } from './lines.ts';
import { baselineIn, COLORS, words, type Sheet } from './sheet.ts';

/** Words in a language of their own. */
export interface Phrase {
  text: string;
  language: string;
}

/** Who a printed sheet comes from. */
export interface Letterhead {
  shortName: string;
  /** The full name, in each language. */
  names: Phrase[];
  /** The lines at the right: office, place, address. */
  office: string[];
}

/** The coalition's head on the first page: its name above the line, its office at the right. */
export function drawHead(sheet: Sheet, model: Letterhead, { language }: { language: string }): void {
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
