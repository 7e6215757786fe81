import { Paragraph, TextRun } from 'docx';
import { reservationWords } from '../words/reservations.ts';
import { ANIL, STYLE } from './letter-docx-styles.ts';
import type { LetterModel } from './letter-model.ts';

/** The mark of a reservation, raised behind the name. */
export function markRun(mark: string | undefined): TextRun[] {
  return mark === undefined ? [] : [new TextRun({ text: ` ${mark}`, superScript: true, color: ANIL })];
}

/** The reservations, as footnotes to their names. */
export function reservationParagraphs({ reservations, texts }: LetterModel): Paragraph[] {
  if (reservations.length === 0) return [];
  const frames = [...new Set(texts.map(({ frame }) => frame))];
  return [
    new Paragraph({
      style: STYLE.country,
      keepNext: true,
      children: frames.flatMap((frame, at) => [
        ...(at === 0 ? [] : [new TextRun(' · ')]),
        new TextRun({ text: reservationWords[frame].title, language: { value: frame } }),
      ]),
    }),
    ...reservations.flatMap(({ mark, name, said }) => [
      new Paragraph({
        style: STYLE.organization,
        keepNext: true,
        children: [
          new TextRun({ text: `${mark} `, bold: true, color: ANIL }),
          new TextRun({ text: name, bold: true }),
        ],
      }),
      ...said.map(
        ({ text, language }) =>
          new Paragraph({
            style: STYLE.detail,
            children: [new TextRun({ text, language: { value: language } })],
          }),
      ),
    ]),
  ];
}
