/** The line of signature as it is drawn in a letter: one thin line that gathers a knot per organisation. */

/** Points per unit of the drawings below. */
const SCALE = 0.75;
const STROKE = 1.5 * SCALE;
const OPEN = 'M0 24.25C6.5 24.25 12.8 18.5 12.8 10.5C12.8 4.8 6.6 6 6.6 12.5C6.6 19 10.5 24.25 16 24.25';
const FILLED = 'M8.6 19.3C11.3 17 12.8 14 12.8 10.5C12.8 4.8 6.6 6 6.6 12.5C6.6 15.3 7.3 17.6 8.6 19.3Z';
const HEAD = 'M0 15.25H4C16 15.25 26 11.5 26 5.2C26 .6 18.6 1 18.6 5.6C18.6 11.5 28 15.25 40 15.25H44';

export const KNOT_WIDTH = 16 * SCALE;
/** From the top of a knot to its line. */
export const KNOT_RISE = (24.25 - 5) * SCALE;

interface Knots {
  open: number;
  /** Withheld: filled, after the open ones. */
  filled: number;
}

/** How many knots fit on a line; a longer list shows its number instead. */
export function knotsFit(width: number, { open, filled }: Knots): boolean {
  return (open + filled + 1) * KNOT_WIDTH <= width;
}

/** Draws the rule above a list: its knots at the left, the line at height `y`. */
export function drawKnots(
  doc: PDFKit.PDFDocument,
  x: number,
  y: number,
  width: number,
  { open, filled }: Knots,
  color: string,
): void {
  doc
    .save()
    .translate(x, y - 24.25 * SCALE)
    .scale(SCALE)
    .lineWidth(1.5);
  for (let knot = 0; knot < open + filled; knot += 1) {
    if (knot >= open) doc.path(FILLED).fill(color);
    doc.path(OPEN).stroke(color);
    doc.translate(16, 0);
  }
  doc.restore();
  straight(doc, x + (open + filled) * KNOT_WIDTH, y, x + width, color);
}

/** Draws the line below the coalition's name, with its one loop. */
export function drawHeadLine(
  doc: PDFKit.PDFDocument,
  x: number,
  y: number,
  width: number,
  color: string,
): void {
  doc
    .save()
    .translate(x, y - 15.25 * SCALE)
    .scale(SCALE)
    .lineWidth(1.5);
  doc.path(HEAD).stroke(color);
  doc.restore();
  straight(doc, x + 44 * SCALE, y, x + width, color);
}

function straight(doc: PDFKit.PDFDocument, from: number, y: number, to: number, color: string): void {
  doc.save().lineWidth(STROKE).moveTo(from, y).lineTo(to, y).stroke(color).restore();
}
