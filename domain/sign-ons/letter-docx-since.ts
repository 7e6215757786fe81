import { Paragraph, TextRun } from 'docx';
import { STYLE } from './letter-docx-styles.ts';
import type { LetterSince } from './letter-since.ts';

/** What has happened since publication: the numbers, who joined on which day, who withdrew. */
export function sinceParagraphs({ counts, lists }: LetterSince): Paragraph[] {
  return [
    ...counts.map(
      ({ text, language }) =>
        new Paragraph({
          spacing: { before: 160 },
          children: [new TextRun({ text, bold: true, language: { value: language } })],
        }),
    ),
    ...lists.flatMap(({ headings, entries }) => [
      ...headings.map(
        ({ text, language }) =>
          new Paragraph({
            style: STYLE.country,
            keepNext: true,
            children: [new TextRun({ text, language: { value: language } })],
          }),
      ),
      ...entries.map((entry) => new Paragraph({ style: STYLE.organization, children: [new TextRun(entry)] })),
    ]),
  ];
}
