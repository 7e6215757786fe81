import { COLORS, words, type Sheet } from '../print/sheet.ts';
import type { LetterSince } from './letter-since.ts';

const LEADING = 14;

/** Draws, after the signatories, what has happened since publication: the numbers, who joined on which day, who withdrew. */
export function drawSince(sheet: Sheet, since: LetterSince): void {
  const { set, width } = sheet;
  const section = sheet.tag(sheet.root, 'Sect');
  sheet.space(12);
  for (const { text, language } of since.counts)
    sheet.flow(
      sheet.tag(section, 'P', { lang: language }),
      'P',
      set.lines([words(text, 'bold', 10.2)], width),
      LEADING,
    );
  for (const { headings, entries } of since.lists) {
    sheet.space(8);
    sheet.need((headings.length + 1) * LEADING);
    for (const { text, language } of headings)
      sheet.flow(
        sheet.tag(section, 'H3', { lang: language }),
        'H3',
        set.lines([words(text, 'bold', 9.6, COLORS.anil)], width),
        LEADING,
      );
    const list = sheet.tag(section, 'L', { attributes: { O: 'List', ListNumbering: 'None' } });
    for (const entry of entries)
      sheet.flow(
        sheet.tag(sheet.tag(list, 'LI'), 'LBody'),
        'LBody',
        set.lines([words(entry, 'regular', 10.2)], width),
        LEADING,
      );
  }
}
