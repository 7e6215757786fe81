import { KNOT_RISE } from '../print/knots.ts';
import type { Line } from '../print/lines.ts';
import type { LetterGroup } from './letter-model.ts';

/** How the lists of signatories are spread over columns and pages. Pure: it knows heights, not ink. */

/** A group of more than this may go over two columns, never leaving fewer than `TOGETHER` behind. */
const WHOLE = 8;
const TOGETHER = 3;
export const GROUP_GAP = 11;

/** A heading of one line, and the gap from it to the rule when there are no knots. */
export const HEADING_LEADING = 12.4;
const BARE_RISE = 8;

/** An organisation's lines. */
export interface Entry {
  lines: { line: Line; leading: number; size: number }[];
  height: number;
}

/** A country's list, measured for one column. */
export interface CountryList {
  group: LetterGroup;
  heading: Line[];
  /** The heading where the list goes on in another column. */
  again: Line[];
  folded: boolean;
  continued: boolean;
  entries: Entry[];
}

/** What one entry takes. */
export function entry(lines: Entry['lines']): Entry {
  return { lines, height: lines.reduce((sum, { leading }) => sum + leading, 0) + 3 };
}

/** From the heading down to the rule. */
export const ruleDrop = ({ folded, continued }: CountryList) =>
  folded || continued ? BARE_RISE : KNOT_RISE + 3;
const headHeight = (block: CountryList) => block.heading.length * HEADING_LEADING + ruleDrop(block) + 7;
const heightOf = (block: CountryList) =>
  headHeight(block) + block.entries.reduce((sum, { height }) => sum + height, 0);

/**
 * Fills columns of a height with groups in order: null when they do not all fit. A group goes over to the
 * next column only when it is long.
 */
function fill(
  blocks: readonly CountryList[],
  columns: number,
  height: number,
  page: number,
): { placed: CountryList[][]; rest: CountryList[] } {
  const placed: CountryList[][] = Array.from({ length: columns }, () => []);
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
    const cut =
      block.entries.length > WHOLE || heightOf(block) > page ? cutAt(block, height - used - gap) : 0;
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
function cutAt(block: CountryList, height: number): number {
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
export function arrange(
  blocks: readonly CountryList[],
  columns: number,
  height: number,
  page: number,
): CountryList[][] | null {
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
export function portion(
  blocks: readonly CountryList[],
  columns: number,
  room: number,
  tail: number,
  page: number,
): { placed: CountryList[][]; rest: CountryList[] } {
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
