import type { FileChange, FileParagraph, FilePiece } from './file-model.ts';

/** Pieces of a file's paragraph that belong together, and the place of each in the file. */
export interface Part {
  index: number;
  paragraph: FileParagraph;
}

/** Paragraphs between two ends about which nothing is recorded: as they were, and as they are to be. */
export interface Segment {
  before: Part[][];
  after: Part[][];
}

/** Parts the paragraphs of a file where an end stood before and stands after. */
export function segmentsOf(paragraphs: readonly FileParagraph[]): Segment[] {
  const segments: Segment[] = [];
  let open: Part[] = [];
  paragraphs.forEach((paragraph, index) => {
    open.push({ index, paragraph });
    const next = paragraphs[index + 1];
    const ends = !paragraph.end.ins && !paragraph.end.del;
    if (!ends && next && next.note === paragraph.note) return;
    segments.push({
      before: splitAfter(open, ({ paragraph: { end } }) => !end.ins),
      after: splitAfter(open, ({ paragraph: { end } }) => !end.del),
    });
    open = [];
  });
  return segments;
}

function splitAfter(parts: readonly Part[], ends: (part: Part) => boolean): Part[][] {
  const groups: Part[][] = [];
  let group: Part[] = [];
  for (const part of parts) {
    group.push(part);
    if (!ends(part)) continue;
    groups.push(group);
    group = [];
  }
  return group.length > 0 ? [...groups, group] : groups;
}

export const piecesOf = (parts: readonly Part[]): FilePiece[] =>
  parts.flatMap(({ paragraph }) => paragraph.pieces);
/** The words as they stood before anything was recorded. */
export const wordsBefore = (parts: readonly Part[]): string =>
  textOf(piecesOf(parts).filter(({ ins }) => !ins));
/** The words as they are to be. */
export const wordsAfter = (parts: readonly Part[]): string =>
  textOf(piecesOf(parts).filter(({ del }) => !del));
/** The words that stay. */
export const wordsKept = (parts: readonly Part[]): string =>
  textOf(piecesOf(parts).filter(({ ins, del }) => !ins && !del));
export const textOf = (pieces: readonly FilePiece[]): string => pieces.map(({ text }) => text).join('');

/** Who put paragraphs in, or took them out: by their ends, else by their words. */
export function authorOfParts(parts: readonly Part[], change: 'ins' | 'del'): FileChange {
  const marks = [
    ...parts.map(({ paragraph }) => paragraph.end[change]),
    ...piecesOf(parts).map((piece) => piece[change]),
  ];
  return marks.find((one) => one !== undefined) ?? { author: '', at: null };
}
