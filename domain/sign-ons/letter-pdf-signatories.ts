import { letterWords } from '../words/letter.ts';
import {
  arrange,
  entry,
  GROUP_GAP,
  HEADING_LEADING,
  portion,
  ruleDrop,
  type CountryList,
} from './letter-columns.ts';
import { drawKnots, knotsFit } from '../print/knots.ts';
import { frameOf, totalsLine, type LetterGroup, type LetterModel } from './letter-model.ts';
import type { Span } from '../print/lines.ts';
import { CHECK_ROOM } from './letter-pdf-check.ts';
import { baselineIn, COLORS, words, type Element, type Sheet } from '../print/sheet.ts';

/** More signatories than this go in three columns. */
const TWO_COLUMNS = 36;
interface Scale {
  columns: number;
  gap: number;
  name: number;
  nameLeading: number;
  place: number;
  placeLeading: number;
  label: number;
}
const TWO: Scale = {
  columns: 2,
  gap: 33,
  name: 11.2,
  nameLeading: 15.2,
  place: 9.2,
  placeLeading: 12.4,
  label: 9.6,
};
const THREE: Scale = {
  columns: 3,
  gap: 22,
  name: 9.8,
  nameLeading: 13,
  place: 8.4,
  placeLeading: 11,
  label: 9,
};

/** Draws the list of signatories: countries in columns of even height, the line of signature above each. */
export function drawSignatories(sheet: Sheet, model: LetterModel): void {
  const { set, width } = sheet;
  const frames = [...new Set(model.texts.map((text) => text.frame))];
  const headings = model.listTitles.map(({ text, language }) => ({
    frame: language,
    lines: set.lines([words(text, 'bold', 12.6)], width),
  }));
  const totals = frames.map((frame) => ({
    frame,
    lines: set.lines([words(totalsLine(model, frame), 'regular', 10.2)], width),
  }));
  const head = headings.reduce((sum, { lines }) => sum + lines.length * 17, 0) + 10;
  const tail = totals.reduce((sum, { lines }) => sum + lines.length * 15 + 4, 0) + 21 + CHECK_ROOM;

  const page = sheet.bottom - sheet.top;
  const here = sheet.bottom - sheet.y - 26 - head - tail;
  const drafts = (model.listed > TWO_COLUMNS ? [THREE] : [TWO, THREE]).map((scale) => {
    const column = (width - scale.gap * (scale.columns - 1)) / scale.columns;
    return {
      scale,
      column,
      blocks: model.groups.map((group) => measure(sheet, model, group, scale, column)),
    };
  });
  const fits = (height: number) =>
    drafts.find(({ scale, blocks }) => arrange(blocks, scale.columns, height, page));
  const nearby = fits(here);
  const onOnePage = fits(page - head - tail);
  const goesOn = !onOnePage && sheet.bottom - sheet.y > page * 0.45;
  if (nearby || goesOn) sheet.space(26);
  else sheet.newPage();
  const { scale, column, blocks } = nearby ??
    onOnePage ??
    drafts[0] ?? { scale: THREE, column: width, blocks: [] };

  const section = sheet.tag(sheet.root, 'Sect');
  for (const { frame, lines } of headings)
    sheet.flow(sheet.tag(section, 'H2', { lang: frame }), 'H2', lines, 17);
  sheet.y += 10;
  let rest: CountryList[] | null = blocks;
  while (rest) rest = drawColumns(sheet, section, rest, scale, column, tail);

  if (model.totals.organizations > 0) {
    sheet.need(tail - CHECK_ROOM);
    sheet.artifact(() => sheet.rule(sheet.left, sheet.right, sheet.y, COLORS.hair));
    sheet.y += 9;
    for (const { frame, lines } of totals) {
      sheet.flow(sheet.tag(section, 'P', { lang: frame }), 'P', lines, 15);
      sheet.y += 4;
    }
  }
}

function measure(
  sheet: Sheet,
  model: LetterModel,
  group: LetterGroup,
  scale: Scale,
  column: number,
): CountryList {
  const { set } = sheet;
  const knots = { open: group.entries.length, filled: group.withheld };
  const folded = !knotsFit(column, knots);
  const label =
    group.labels.map(({ text }) => text).join(' · ') + (folded ? ` · ${knots.open + knots.filled}` : '');
  const entries = group.entries.map(({ name, place, signatory, mark }) =>
    entry([
      ...set
        .lines([words(name, 'regular', scale.name), ...markOf(mark, scale.name)], column)
        .map((line) => ({ line, leading: scale.nameLeading, size: scale.name })),
      ...[place, signatory]
        .filter((text): text is string => Boolean(text))
        .flatMap((text) => set.lines([words(text, 'regular', scale.place, COLORS.slate)], column))
        .map((line) => ({ line, leading: scale.placeLeading, size: scale.place })),
    ]),
  );
  const frames = new Set(model.texts.map((text) => text.frame));
  if (group.withheld > 0) {
    const said = [...frames].map((frame) => letterWords[frame].withheld(group.withheld));
    const lines = said.flatMap((text) =>
      set.lines([words(text, 'regular', scale.name, COLORS.slate)], column),
    );
    entries.push(entry(lines.map((line) => ({ line, leading: scale.nameLeading, size: scale.name }))));
  }
  const head = (text: string) => set.lines([words(text, 'bold', scale.label, COLORS.anil)], column);
  const again = letterWords[frameOf(model.texts[0].language)].continued(group.labels[0]?.text ?? '');
  return { group, heading: head(label), again: head(again), folded, continued: false, entries };
}

/** The mark of a reservation, raised behind the name. */
function markOf(mark: string | undefined, size: number): Span[] {
  return mark === undefined
    ? []
    : [{ ...words(` ${mark}`, 'regular', size * 0.7, COLORS.anil), rise: size * 0.34 }];
}

function drawColumns(
  sheet: Sheet,
  section: Element,
  blocks: CountryList[],
  scale: Scale,
  column: number,
  tail: number,
): CountryList[] | null {
  const page = sheet.bottom - sheet.top;
  const room = sheet.bottom - sheet.y;
  const { placed, rest } = portion(blocks, scale.columns, room, tail, page);
  const top = sheet.y;
  let lowest = top;
  placed.forEach((group, index) => {
    sheet.y = top;
    for (const [at, block] of group.entries()) {
      if (at > 0) sheet.y += GROUP_GAP;
      drawGroup(sheet, section, block, scale, sheet.left + index * (column + scale.gap), column);
    }
    lowest = Math.max(lowest, sheet.y);
  });
  sheet.y = lowest + 12;
  if (rest.length === 0) return null;
  sheet.newPage();
  return rest;
}

function drawGroup(
  sheet: Sheet,
  section: Element,
  block: CountryList,
  scale: Scale,
  x: number,
  column: number,
): void {
  const { group, heading, folded, continued } = block;
  const knots = {
    open: folded || continued ? 0 : group.entries.length,
    filled: folded || continued ? 0 : group.withheld,
  };
  const title = sheet.tag(
    section,
    'H3',
    group.labels.length === 1 && group.labels[0] ? { lang: group.labels[0].language } : {},
  );
  for (const line of heading) {
    sheet.line(title, 'H3', line, x, baselineIn(sheet.y, HEADING_LEADING, scale.label));
    sheet.y += HEADING_LEADING;
  }
  sheet.y += ruleDrop(block);
  sheet.artifact(() => drawKnots(sheet.doc, x, sheet.y, column, knots, COLORS.anil));
  sheet.y += 7;
  const list = sheet.tag(section, 'L', { attributes: { O: 'List', ListNumbering: 'None' } });
  for (const { lines } of block.entries) {
    const body = sheet.tag(sheet.tag(list, 'LI'), 'LBody');
    sheet.y += 1.5;
    for (const { line, leading, size } of lines) {
      sheet.line(body, 'LBody', line, x, baselineIn(sheet.y, leading, size));
      sheet.y += leading;
    }
    sheet.y += 1.5;
  }
}
