import { baselineIn, type Sheet } from '../../print/sheet.ts';
import type { LetterText } from '../letter-model.ts';
import { pairUp, type Row } from './facing.ts';
import { piecesOf, type Piece } from './facing-pieces.ts';

const GUTTER = 26;
/** So many lines of a row stand together at the foot and at the head of a page. */
const TOGETHER = 2;

/**
 * Draws two texts side by side, each paragraph beside its other. To a reader of the screen each language is one text from
 * its first line to its last, as it was hashed: the tags go language by language, the ink paragraph by paragraph.
 */
export function drawFacing(sheet: Sheet, texts: readonly LetterText[]): void {
  const width = (sheet.width - GUTTER) / 2;
  const [left = [], right = []] = texts.map((text) =>
    piecesOf(sheet, sheet.tag(sheet.root, 'Sect', { lang: text.language }), text, width),
  );
  for (const row of pairUp(left, right)) drawRow(sheet, row, [sheet.left, sheet.left + width + GUTTER]);
}

function drawRow(sheet: Sheet, row: Row<Piece>, columns: readonly [number, number]): void {
  const pieces = row.filter((piece) => piece !== null);
  const most = (of: (piece: Piece) => number) => Math.max(...pieces.map(of));
  const leading = most((piece) => piece.leading);
  const total = most(({ lines }) => lines.length);
  sheet.space(most(({ before }) => before));
  sheet.need(Math.min(TOGETHER, total) * leading + most(({ keep }) => keep));
  const open = row.map((piece, side) => piece && { ...piece, tags: piece.open(columns[side]!) });
  for (let from = 0; from < total;) {
    const fits = fitting(sheet, leading, total - from);
    if (fits === 0) sheet.newPage();
    for (let at = from; at < from + fits; at += 1) {
      open.forEach((piece, side) => {
        if (piece) drawLine(sheet, piece, at, columns[side]!, leading);
      });
      sheet.y += leading;
    }
    from += fits;
  }
  sheet.space(most(({ after }) => after));
}

/** How many of the lines left go on this page, none of them alone; 0 where all wait for the next. */
function fitting(sheet: Sheet, leading: number, left: number): number {
  const fresh = sheet.y <= sheet.top;
  let fits = Math.min(left, Math.floor((sheet.bottom - sheet.y + 0.01) / leading));
  if (left - fits === 1 && fits > 1) fits -= 1;
  if (fits < TOGETHER && left > fits && !fresh) return 0;
  return fresh ? Math.max(1, fits) : fits;
}

function drawLine(
  sheet: Sheet,
  piece: Piece & { tags: ReturnType<Piece['open']> },
  at: number,
  x: number,
  leading: number,
): void {
  const line = piece.lines[at];
  if (!line) return;
  const base = baselineIn(sheet.y, leading, piece.size);
  if (at === 0 && piece.label && piece.tags.label)
    sheet.line(piece.tags.label, 'Lbl', piece.label, x + piece.labelAt, base);
  sheet.line(piece.tags.body, piece.type, line, x + piece.indent, base);
}
