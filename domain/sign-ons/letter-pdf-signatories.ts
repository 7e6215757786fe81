import { letterWords } from '../words/letter.ts';
import { drawKnots, KNOT_RISE, knotsFit } from './letter-knots.ts';
import type { Line, Span } from './letter-lines.ts';
import { frameOf, spacedDigest, totalsLine, type LetterGroup, type LetterModel } from './letter-model.ts';
import { qrCode } from './letter-qr.ts';
import { baselineIn, COLORS, type Element, type Sheet } from './letter-sheet.ts';

/** More signatories than this go in three columns. */
const TWO_COLUMNS = 36;
/** A group of more than this may go over two columns, never leaving fewer than `TOGETHER` behind. */
const WHOLE = 8;
const TOGETHER = 3;
const GROUP_GAP = 11;
const CHECK_HEIGHT = 92;
const CHECK_GAP = 16;

interface Scale {
  columns: number;
  gap: number;
  name: number;
  nameLeading: number;
  place: number;
  placeLeading: number;
  label: number;
}
const TWO: Scale = { columns: 2, gap: 33, name: 11.2, nameLeading: 15.2, place: 9.2, placeLeading: 12.4, label: 9.6 };
const THREE: Scale = { columns: 3, gap: 22, name: 9.8, nameLeading: 13, place: 8.4, placeLeading: 11, label: 9 };

interface Entry {
  lines: { line: Line; leading: number; size: number }[];
  height: number;
}

/** A country's list, measured for one column. */
interface Block {
  group: LetterGroup;
  heading: Line[];
  /** The heading where the list goes on in another column. */
  again: Line[];
  folded: boolean;
  continued: boolean;
  entries: Entry[];
}

/** Draws the list of signatories: countries in columns of even height, the line of signature above each. */
export function drawSignatories(sheet: Sheet, model: LetterModel): void {
  const { set, width } = sheet;

  const frames = [...new Set(model.texts.map((text) => text.frame))];
  const headings = frames.map((frame) => ({ frame, lines: set.lines([words(letterWords[frame].signatories(model.count), 'bold', 12.6)], width) }));
  const totals = frames.map((frame) => ({ frame, lines: set.lines([words(totalsLine(model, frame), 'regular', 10.2)], width) }));
  const head = headings.reduce((sum, { lines }) => sum + lines.length * 17, 0) + 10;
  const tail = totals.reduce((sum, { lines }) => sum + lines.length * 15 + 4, 0) + 21 + CHECK_GAP + CHECK_HEIGHT;

  const page = sheet.bottom - sheet.top;
  const here = sheet.bottom - sheet.y - 26 - head - tail;
  const drafts = (model.count > TWO_COLUMNS ? [THREE] : [TWO, THREE]).map((scale) => {
    const column = (width - scale.gap * (scale.columns - 1)) / scale.columns;
    return { scale, column, blocks: model.groups.map((group) => measure(sheet, model, group, scale, column)) };
  });
  const fits = (height: number) => drafts.find(({ scale, blocks }) => arrange(blocks, scale.columns, height, page));
  const nearby = fits(here);
  const onOnePage = fits(page - head - tail);
  const goesOn = !onOnePage && sheet.bottom - sheet.y > page * 0.45;
  if (nearby || goesOn) sheet.space(26);
  else sheet.newPage();
  const { scale, column, blocks } = nearby ?? onOnePage ?? drafts[0] ?? { scale: THREE, column: width, blocks: [] };

  const section = sheet.tag(sheet.root, 'Sect');
  for (const { frame, lines } of headings) sheet.flow(sheet.tag(section, 'H2', { lang: frame }), 'H2', lines, 17);
  sheet.y += 10;
  let rest: Block[] | null = blocks;
  while (rest) rest = drawColumns(sheet, section, rest, scale, column, tail);

  if (model.count > 0) {
    sheet.need(tail - CHECK_GAP - CHECK_HEIGHT);
    sheet.artifact(() => sheet.doc.save().lineWidth(0.75).moveTo(sheet.left, sheet.y).lineTo(sheet.right, sheet.y).stroke(COLORS.hair).restore());
    sheet.y += 9;
    for (const { frame, lines } of totals) {
      sheet.flow(sheet.tag(section, 'P', { lang: frame }), 'P', lines, 15);
      sheet.y += 4;
    }
  }
}

function measure(sheet: Sheet, model: LetterModel, group: LetterGroup, scale: Scale, column: number): Block {
  const { set } = sheet;
  const knots = { open: group.entries.length, filled: group.withheld };
  const folded = !knotsFit(column, knots);
  const label = group.labels.map(({ text }) => text).join(' · ') + (folded ? ` · ${knots.open + knots.filled}` : '');
  const entries = group.entries.map(({ name, place, signatory }) =>
    entry([
      ...set.lines([words(name, 'regular', scale.name)], column).map((line) => ({ line, leading: scale.nameLeading, size: scale.name })),
      ...[place, signatory]
        .filter((text): text is string => Boolean(text))
        .flatMap((text) => set.lines([words(text, 'regular', scale.place, COLORS.slate)], column))
        .map((line) => ({ line, leading: scale.placeLeading, size: scale.place })),
    ]),
  );
  const frames = new Set(model.texts.map((text) => text.frame));
  if (group.withheld > 0) {
    const said = [...frames].map((frame) => letterWords[frame].withheld(group.withheld));
    const lines = said.flatMap((text) => set.lines([words(text, 'regular', scale.name, COLORS.slate)], column));
    entries.push(entry(lines.map((line) => ({ line, leading: scale.nameLeading, size: scale.name }))));
  }
  const head = (text: string) => set.lines([words(text, 'bold', scale.label, COLORS.anil)], column);
  const again = letterWords[frameOf(model.texts[0].language)].continued(group.labels[0]?.text ?? '');
  return { group, heading: head(label), again: head(again), folded, continued: false, entries };
}

function entry(lines: Entry['lines']): Entry {
  return { lines, height: lines.reduce((sum, { leading }) => sum + leading, 0) + 3 };
}

const headHeight = (block: Block) => block.heading.length * 12.4 + (block.folded || block.continued ? 8 : KNOT_RISE + 3) + 7;
const heightOf = (block: Block) => headHeight(block) + block.entries.reduce((sum, { height }) => sum + height, 0);

/**
 * Fills columns of a height with groups in order: null when they do not all fit. A group goes over to the
 * next column only when it is long.
 */
function fill(blocks: readonly Block[], columns: number, height: number, page: number): { placed: Block[][]; rest: Block[] } {
  const placed: Block[][] = Array.from({ length: columns }, () => []);
  const queue = [...blocks];
  let at = 0;
  let used = 0;
  while (at < columns) {
    const block = queue[0];
    if (!block) break;
    const gap = used > 0 ? GROUP_GAP : 0;
    if (used + gap + heightOf(block) <= height) {
      placed[at]?.push(block);
      used += gap + heightOf(block);
      queue.shift();
      continue;
    }
    const cut = block.entries.length > WHOLE || heightOf(block) > page ? cutAt(block, height - used - gap) : 0;
    if (cut > 0) {
      placed[at]?.push({ ...block, entries: block.entries.slice(0, cut) });
      queue[0] = { ...block, heading: block.again, continued: true, entries: block.entries.slice(cut) };
    } else if (used === 0 && height >= page) {
      placed[at]?.push(block);
      queue.shift();
    }
    at += 1;
    used = 0;
  }
  return { placed, rest: queue };
}

/** After how many entries a group is cut to fit a height: 0 when too few would stand on either side. */
function cutAt(block: Block, height: number): number {
  let used = headHeight(block);
  let cut = 0;
  for (const { height: next } of block.entries) {
    if (used + next > height) break;
    used += next;
    cut += 1;
  }
  cut = Math.min(cut, block.entries.length - TOGETHER);
  return cut < TOGETHER ? 0 : cut;
}

/** Columns of the least even height that hold everything, or null when the height is not enough. */
function arrange(blocks: readonly Block[], columns: number, height: number, page: number): Block[][] | null {
  const all = blocks.reduce((sum, block) => sum + heightOf(block) + GROUP_GAP, -GROUP_GAP);
  for (let least = Math.max(1, all / columns); least <= height; least += 2) {
    const { placed, rest } = fill(blocks, columns, least, page);
    if (rest.length === 0) return placed;
  }
  const { placed, rest } = fill(blocks, columns, height, page);
  return rest.length === 0 ? placed : null;
}

/**
 * What goes on this page and what on the next: all of it with the tail below; else as much as leaves the
 * last groups to stand with the tail on their own page; else a full page.
 */
function portion(blocks: readonly Block[], columns: number, room: number, tail: number, page: number): { placed: Block[][]; rest: Block[] } {
  const whole = arrange(blocks, columns, room - tail, page);
  if (whole) return { placed: whole, rest: [] };
  const full = fill(blocks, columns, room, page);
  if (full.rest.length > 0) return full;
  for (let kept = 1; kept < blocks.length; kept += 1) {
    const placed = arrange(blocks.slice(0, -kept), columns, room, page);
    if (placed) return { placed, rest: blocks.slice(-kept) };
  }
  return full;
}

function drawColumns(sheet: Sheet, section: Element, blocks: Block[], scale: Scale, column: number, tail: number): Block[] | null {
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

function drawGroup(sheet: Sheet, section: Element, block: Block, scale: Scale, x: number, column: number): void {
  const { group, heading, folded, continued } = block;
  const knots = { open: folded || continued ? 0 : group.entries.length, filled: folded || continued ? 0 : group.withheld };
  const title = sheet.tag(section, 'H3', group.labels.length === 1 && group.labels[0] ? { lang: group.labels[0].language } : {});
  for (const line of heading) {
    sheet.line(title, 'H3', line, x, baselineIn(sheet.y, 12.4, scale.label));
    sheet.y += 12.4;
  }
  sheet.y += folded || continued ? 8 : KNOT_RISE + 3;
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

/** The box at the foot of the last page: where to check the letter, by eye or by telephone. */
export function drawCheck(sheet: Sheet, model: LetterModel): void {
  const { doc, set, left, width, bottom } = sheet;
  const frame = frameOf(model.texts[0].language);
  const say = letterWords[frame];
  sheet.need(CHECK_HEIGHT + CHECK_GAP);
  const top = bottom - CHECK_HEIGHT;
  sheet.artifact(() => doc.save().lineWidth(0.75).roundedRect(left, top, width, CHECK_HEIGHT, 4.5).stroke(COLORS.anil).restore());
  const code = qrCode(model.address);
  const section = sheet.tag(sheet.root, 'Sect', { lang: frame });
  const side = 68;
  if (code) drawCode(sheet, section, code, say.checkCode, left + 12, top + 12, side);
  const x = left + (code ? side + 26 : 14);
  const room = width - (x - left) - 12;
  const small = (text: string, color: string = COLORS.ink) => words(text, 'regular', 8.8, color);
  const rows = [
    { lines: set.lines([words(say.check, 'bold', 10.6, COLORS.anil)], room), leading: 15, size: 10.6 },
    { lines: set.lines([{ ...small(model.address.replace(/^https?:\/\//, ''), COLORS.anil), link: model.address, bare: true }], room), leading: 13, size: 8.8 },
    { lines: set.lines([small(say.checkAddress)], room), leading: 12.6, size: 8.8 },
    { lines: set.lines([small(say.digest, COLORS.slate)], room), leading: 12.2, size: 8.8 },
    { lines: set.balanced([words(spacedDigest(model.digest), 'regular', 8.2)], room), leading: 11.6, size: 8.2 },
  ];
  let y = top + (CHECK_HEIGHT - rows.reduce((sum, { lines, leading }) => sum + lines.length * leading, 0)) / 2;
  for (const { lines, leading, size } of rows) {
    const element = sheet.tag(section, 'P');
    for (const line of lines) {
      sheet.line(element, 'P', line, x, baselineIn(y, leading, size));
      y += leading;
    }
  }
}

function drawCode(sheet: Sheet, section: Element, code: readonly boolean[][], alt: string, x: number, y: number, side: number): void {
  const { doc } = sheet;
  const unit = side / code.length;
  const figure = sheet.tag(section, 'Figure', {
    alt,
    attributes: { O: 'Layout', Placement: 'Block', BBox: [x, doc.page.height - y - side, x + side, doc.page.height - y] },
  });
  const content = doc.markStructureContent('Figure');
  code.forEach((row, line) => {
    row.forEach((dark, column) => {
      if (dark) doc.rect(x + column * unit, y + line * unit, unit, unit);
    });
  });
  doc.fill(COLORS.ink);
  doc.endMarkedContent();
  figure.add(content);
}

function words(text: string, face: Span['face'], size: number, color: string = COLORS.ink): Span {
  return { text, face, size, color };
}
