import { letterWords } from '../words/letter.ts';
import { footLine, type LetterModel, type LetterText } from './letter-model.ts';
import { COLORS, words, type Sheet } from '../print/sheet.ts';

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
