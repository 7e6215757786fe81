import { COLORS, words, type Sheet } from '../print/sheet.ts';
import { reservationWords } from '../words/reservations.ts';
import type { LetterModel } from './letter-model.ts';

const LEADING = 13;

/** Draws, below the signatories, the reservations as footnotes to their names. */
export function drawReservations(sheet: Sheet, { reservations, texts }: LetterModel): void {
  if (reservations.length === 0) return;
  const { set, width } = sheet;
  const section = sheet.tag(sheet.root, 'Sect');
  const frames = [...new Set(texts.map(({ frame }) => frame))];
  const heading = frames.map((frame) => reservationWords[frame].title).join(' · ');
  sheet.space(12);
  sheet.need(4 * LEADING);
  sheet.flow(
    sheet.tag(section, 'H3', frames.length === 1 ? { lang: frames[0]! } : {}),
    'H3',
    set.lines([words(heading, 'bold', 9.6, COLORS.anil)], width),
    LEADING,
  );
  const list = sheet.tag(section, 'L', { attributes: { O: 'List', ListNumbering: 'None' } });
  for (const { mark, name, said } of reservations) {
    const item = sheet.tag(sheet.tag(list, 'LI'), 'LBody');
    sheet.space(2);
    sheet.flow(
      sheet.tag(item, 'P'),
      'P',
      set.lines([words(`${mark} `, 'bold', 9.2, COLORS.anil), words(name, 'bold', 9.2)], width),
      LEADING,
    );
    for (const { text, language } of said)
      sheet.flow(
        sheet.tag(item, 'P', { lang: language }),
        'P',
        set.lines([words(text, 'regular', 9.2)], width),
        LEADING,
      );
  }
}
