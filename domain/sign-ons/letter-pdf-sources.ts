import { baselineIn, COLORS, type Element, type Sheet } from '../print/sheet.ts';
import { sourcePageWords } from '../words/source-pages.ts';
import type { LetterText } from './letter-model.ts';
import { inlineSpans, SMALL, span } from './letter-pdf-blocks.ts';

const INDENT = 16;

/** Draws what a text cites, numbered, after its notes. */
export function drawSources(sheet: Sheet, section: Element, text: LetterText): void {
  if (text.sources.length === 0) return;
  const { set, left, width } = sheet;
  const head = set.lines(
    [span(sourcePageWords[text.frame].published.title, { face: 'bold', size: SMALL.size })],
    width,
  );
  sheet.space(8);
  sheet.need(3 * SMALL.leading);
  sheet.flow(sheet.tag(section, 'P'), 'P', head, SMALL.leading);
  sheet.space(3);
  const list = sheet.tag(section, 'L', { attributes: { O: 'List', ListNumbering: 'Decimal' } });
  const inlines = inlineSpans(text);
  for (const [index, source] of text.sources.entries()) {
    const item = sheet.tag(list, 'LI');
    const lines = set.lines(inlines(source, SMALL), width - INDENT);
    sheet.need(Math.min(2, lines.length) * SMALL.leading);
    const mark = set.lines([span(`${index + 1}.`, { size: SMALL.size, color: COLORS.anil })], width)[0];
    const at = baselineIn(sheet.y, SMALL.leading, SMALL.size);
    if (mark) sheet.line(sheet.tag(item, 'Lbl'), 'Lbl', mark, left, at);
    sheet.flow(sheet.tag(item, 'LBody'), 'LBody', lines, SMALL.leading, left + INDENT);
    sheet.space(3);
  }
}
