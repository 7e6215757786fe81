import { letterWords } from '../words/letter.ts';
import { frameOf, spacedDigest, type LetterModel } from './letter-model.ts';
import { qrCode } from '../print/qr.ts';
import { baselineIn, COLORS, words, type Element, type Sheet } from '../print/sheet.ts';

const CHECK_HEIGHT = 92;
/** The box and the gap above it. */
export const CHECK_ROOM = CHECK_HEIGHT + 16;

/** The box at the foot of the last page: where to check the letter, by eye or by telephone. */
export function drawCheck(sheet: Sheet, model: LetterModel): void {
  const { doc, set, left, width, bottom } = sheet;
  const frame = frameOf(model.texts[0].language);
  const say = letterWords[frame];
  sheet.need(CHECK_ROOM);
  const top = bottom - CHECK_HEIGHT;
  sheet.artifact(() =>
    doc.save().lineWidth(0.75).roundedRect(left, top, width, CHECK_HEIGHT, 4.5).stroke(COLORS.anil).restore(),
  );
  const code = qrCode(model.address);
  const section = sheet.tag(sheet.root, 'Sect', { lang: frame });
  const side = 68;
  if (code) drawCode(sheet, section, code, say.checkCode, left + 12, top + 12, side);
  const x = left + (code ? side + 26 : 14);
  const room = width - (x - left) - 12;
  const small = (text: string, color: string = COLORS.ink) => words(text, 'regular', 8.8, color);
  const rows = [
    { lines: set.lines([words(say.check, 'bold', 10.6, COLORS.anil)], room), leading: 15, size: 10.6 },
    {
      lines: set.lines(
        [
          {
            ...small(model.address.replace(/^https?:\/\//, ''), COLORS.anil),
            link: model.address,
            bare: true,
          },
        ],
        room,
      ),
      leading: 13,
      size: 8.8,
    },
    {
      lines: set.lines([small(model.code === null ? say.checkAddress : say.checkHere)], room),
      leading: 12.6,
      size: 8.8,
    },
    { lines: set.lines([small(say.digest, COLORS.slate)], room), leading: 12.2, size: 8.8 },
    {
      lines: set.balanced([words(spacedDigest(model.digest), 'regular', 8.2)], room),
      leading: 11.6,
      size: 8.2,
    },
  ];
  let y =
    top + (CHECK_HEIGHT - rows.reduce((sum, { lines, leading }) => sum + lines.length * leading, 0)) / 2;
  for (const { lines, leading, size } of rows) {
    const element = sheet.tag(section, 'P');
    for (const line of lines) {
      sheet.line(element, 'P', line, x, baselineIn(y, leading, size));
      y += leading;
    }
  }
}

function drawCode(
  sheet: Sheet,
  section: Element,
  code: readonly boolean[][],
  alt: string,
  x: number,
  y: number,
  side: number,
): void {
  const { doc } = sheet;
  const unit = side / code.length;
  const figure = sheet.tag(section, 'Figure', {
    alt,
    attributes: {
      O: 'Layout',
      Placement: 'Block',
      BBox: [x, doc.page.height - y - side, x + side, doc.page.height - y],
    },
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
