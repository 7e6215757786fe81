import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

/** The four cuts of the letter's one typeface, Source Serif 4. */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** The file that holds most letters of a face, and the one that holds the rarer Latin ones. */
export type FontKey = `${Face}` | `${Face}-rare`;

const FILES: Record<FontKey, string> = {
  regular: import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff'),
  'regular-rare': import.meta
    .resolve('@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff'),
  bold: import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff'),
  'bold-rare': import.meta
    .resolve('@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff'),
  italic: import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff'),
  'italic-rare': import.meta
    .resolve('@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff'),
  boldItalic: import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-italic.woff'),
  'boldItalic-rare': import.meta
    .resolve('@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-italic.woff'),
};

/** Characters the typeface lacks, drawn by their nearest kin. */
const KIN: Record<string, string> = {
  ꞌ: 'ʼ',
  Ꞌ: 'ʼ',
  '№': 'N.º',
  '→': '›',
  '←': '‹',
  '\u2011': '-',
  '\u202f': '\u00a0',
  '\t': ' ',
};
const UNDRAWN = /[\p{Cc}\p{Cf}]/gu;

/** A piece of text and the font that has all of its letters. */
export interface FontRun {
  font: FontKey;
  text: string;
}

export interface Fonts {
  /** Cuts a text into pieces, each with the font that can draw it. */
  runs(text: string, face: Face): FontRun[];
}

/** What is needed of the engine's own font object, which its types keep to themselves. */
interface OpenedFont {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

const files = new Map<FontKey, Buffer>();

function opened(font: FontKey): Buffer {
  let file = files.get(font);
  if (!file) {
    file = unpacked(readFileSync(fileURLToPath(FILES[font])));
    files.set(font, file);
  }
  return file;
}

/** A WOFF file as the plain font inside: left packed, the engine would inflate its tables anew for every glyph. */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  const log = Math.floor(Math.log2(count));
  [count, 16 << log, log, 16 * (count - (1 << log))].forEach((value, index) =>
    head.writeUInt16BE(value, 4 + 2 * index),
  );
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let at = 0; at < count; at += 1) {
    const entry = 44 + 20 * at;
    const [start, packed, length] = [
      woff.readUInt32BE(entry + 4),
      woff.readUInt32BE(entry + 8),
      woff.readUInt32BE(entry + 12),
    ];
    const data = woff.subarray(start, start + packed);
    const table = Buffer.concat([packed < length ? inflateSync(data) : data, Buffer.alloc(-length & 3)]);
    woff.copy(head, 12 + 16 * at, entry, entry + 4);
    woff.copy(head, 16 + 16 * at, entry + 16, entry + 20);
    head.writeUInt32BE(offset, 20 + 16 * at);
    head.writeUInt32BE(length, 24 + 16 * at);
    tables.push(table);
    offset += table.length;
  }
  return Buffer.concat([head, ...tables]);
}

/** Registers the typeface in a document; a font is embedded only when a letter of it is drawn. */
export function openFonts(doc: PDFKit.PDFDocument): Fonts {
  const known = new Map<FontKey, (letter: string) => boolean>();
  const has = (font: FontKey, letter: string): boolean => {
    let answer = known.get(font);
    if (!answer) {
      doc.registerFont(font, opened(font));
      const { _font } = doc.font(font) as unknown as OpenedFont;
      answer = (candidate) =>
        [...candidate].every((c) => _font.font.hasGlyphForCodePoint(c.codePointAt(0) ?? 0));
      known.set(font, answer);
    }
    return answer(letter);
  };
  const cover = (letter: string, face: Face): FontRun => {
    const rare = `${face}-rare` as const;
    if (has(face, letter)) return { font: face, text: letter };
    if (has(rare, letter)) return { font: rare, text: letter };
    const apart = letter.normalize('NFD');
    if (apart !== letter && has(face, apart)) return { font: face, text: apart };
    return { font: face, text: KIN[letter] ?? letter };
  };
  return {
    runs(text, face) {
      const runs: FontRun[] = [];
      const drawn = text.normalize('NFC').replace(/\t/g, ' ').replace(UNDRAWN, '');
      for (const letter of drawn) {
        const run = cover(letter, face);
        const last = runs.at(-1);
        if (last?.font === run.font) last.text += run.text;
        else runs.push(run);
      }
      return runs;
    },
  };
}
