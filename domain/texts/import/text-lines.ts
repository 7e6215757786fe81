/** One line that is not blank, without its indent. */
export interface Line {
  text: string;
  indent: number;
  blankBefore: boolean;
  blankAfter: boolean;
}

const SHORT = 60;
const LONG = 110;

export function linesOf(source: string): Line[] {
  const raw = source.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  const blank = raw.map((line) => !line.trim());
  return raw.flatMap((line, index) => {
    if (blank[index]) return [];
    const spaced = line.replace(/\t/g, '    ').replace(/\u00A0/g, ' ');
    return [
      {
        text: spaced.trim(),
        indent: spaced.length - spaced.trimStart().length,
        blankBefore: blank[index - 1] ?? true,
        blankAfter: blank[index + 1] ?? true,
      },
    ];
  });
}

/** The width at which a program broke the lines, or 0 when every line is a paragraph of its own. */
export function isWrapped(lines: readonly Line[]): number {
  const width = lines.reduce((most, { text, indent }) => Math.max(most, text.length + indent), 0);
  const full = lines.filter(({ text, blankAfter }) => !blankAfter && text.length > width * 0.7).length;
  return width <= LONG && width >= 45 && full >= 2 ? width : 0;
}

/** How two lines without a blank one between them belong together. */
export function joins(before: Line, line: Line, wrapped: number): 'space' | 'break' | 'apart' {
  const goesOn = !/[.:;!?…]["'”»)]?$/.test(before.text) || !/^["'“«(¿¡]*\p{Lu}/u.test(line.text);
  if (wrapped && before.text.length + before.indent >= wrapped * (goesOn ? 0.6 : 0.85)) return 'space';
  return before.text.length <= SHORT && line.text.length <= SHORT ? 'break' : 'apart';
}

export function bulletOf(text: string): { words: string } | null {
  const words = /^(?:[•·▪▫‣⁃◦●○■□➢✓✔❖*+–-]|\uF0B7|o(?=\s{2}))\s+(\S.*)$/u.exec(text)?.[1];
  return words === undefined || /^[-–*+•\s]*$/.test(words) ? null : { words };
}

export function numberOf(text: string): { value: number; words: string } | null {
  const [, value, words] = /^\(?(\d{1,3})[.)]\s+(\S.*)$/.exec(text) ?? [];
  return value && words ? { value: Number(value), words } : null;
}

/** A footnote's words: "[1] …", where [1] stands in the text above. */
export function noteOf(text: string): { number: string; words: string } | null {
  const [, number, words] = /^\[\^?(\d{1,3})\]:?\s+(\S.*)$/.exec(text) ?? [];
  return number && words ? { number, words } : null;
}

export const underlines = (text: string): boolean => /^([=\-_*~–—•·])(\s?\1){2,}$/.test(text);

export const isCapitals = (text: string): boolean =>
  /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** Whether a line stands alone, short and without a sentence's end, above words of its own. */
export function headsBlock(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next) return false;
  const underlined = underlines(next.text) && !next.blankBefore && next.text.length > 2;
  const above = line.blankBefore || at < 5;
  const below = line.blankAfter || underlined || bulletOf(next.text) !== null || next.text.length > LONG;
  if (!above || !below || line.indent > 8 || bulletOf(line.text)) return false;
  if (underlined ? at + 2 >= lines.length : underlines(next.text)) return underlined && at + 2 < lines.length;
  return (
    readsAsHeading(line.text) &&
    !(/^\d/.test(line.text) && /^\d/.test(next.text)) &&
    !numberedOnward(line, next)
  );
}

/** "1. Word" straight above an item or an indented line is an item itself. */
function numberedOnward(line: Line, next: Line): boolean {
  return numberOf(line.text) !== null && (line.indent > 0 || bulletOf(next.text) !== null || next.indent > 0);
}

function readsAsHeading(text: string): boolean {
  const words = text.split(/\s+/);
  if (
    text.length > LONG ||
    words.length > 16 ||
    !/^["'“«(¿¡]*(\p{Lu}|\d)/u.test(text) ||
    !/\p{L}{2}/u.test(text)
  )
    return false;
  if (/https?:|@|\d{1,2}\/\d{1,2}\/\d{2,4}/.test(text) || /[,;:…]$/.test(text)) return false;
  if (isCapitals(text)) return true;
  if (!/\.["'”»)]?$/.test(text)) return !/(?<!\b\p{Lu})[.!?]\s+\p{Lu}/u.test(text.replace(/^\d+[.)]\s+/, ''));
  const long = words.filter((word) => /\p{L}{4}/u.test(word));
  return (
    words.length <= 9 &&
    !/\.\s/.test(text) &&
    long.length > 1 &&
    long.every((word) => /^\P{L}*\p{Lu}/u.test(word))
  );
}
