import type { Block, Inline, TextInline } from './schema.ts';
import {
  encodeTarget,
  joinInlines,
  orderedNotes,
  plainText,
  sameMarks,
  textInline,
  tidyBlock,
} from './schema.ts';

// The ranges are listed in docs/canonical-text.md; a change here is a new form of the file.
const INVISIBLE = characters(
  '0-8 E-1F 7F-84 86-9F AD 34F 61C 115F-1160 17B4-17B5 180B-180F 200B 200E-200F 202A-202E 2060-206F 3164',
  'FE00-FE0F FEFF FFA0 FFF0-FFFB FFFE-FFFF 1BCA0-1BCA3 1D173-1D17A E0000-E0FFF',
);
const SPACE = characters('9-D 20 85 A0 1680 2000-200A 2028-2029 202F 205F 3000');
const JOINER = characters('200C-200D');
const JOINED = characters('600-7FF 900-DFF 1000-109F 1780-17FF 2600-27BF 1F000-1FAFF');
const COMBINING = /^\p{M}$/u;

/** Matches one character of these ranges, written in hexadecimal. */
function characters(...ranges: string[]): RegExp {
  const parts = ranges
    .join(' ')
    .split(' ')
    .map((range) => range.replace(/[0-9A-F]+/g, '\\u{$&}'));
  return new RegExp(`^[${parts.join('')}]$`, 'u');
}

/** One character of a block's words, with the marks of the run it stands in. */
interface Letter {
  char: string;
  marks: TextInline;
}

/** Words of one line without marks, as titles and names are hashed and shown. */
export function normalLine(text: string): string {
  return normalWords([{ type: 'text', text }])
    .map((inline) => inline.text)
    .join('');
}

/**
 * The one form of all texts that read and link the same: what is hashed, and therefore what is to be shown.
 * Composed letters, single spaces, no invisible characters, no empty blocks, notes last in the order of their
 * numbers. Ids stay.
 */
export function normalForm(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter((block) => /[^ \n]/.test(plainText({ inlines: normalInlines(block.inlines) })));
  const notes = new Set(kept.filter((block) => block.kind === 'note').map((block) => block.id));
  const pointed = kept.map((block) =>
    tidyBlock({
      ...block,
      inlines: normalInlines(
        block.inlines.filter((inline) => inline.type !== 'noteRef' || notes.has(inline.note)),
      ),
    }),
  );
  return [...pointed.filter((block) => block.kind !== 'note'), ...orderedNotes(pointed)];
}

/** The words of one block in that form. Words between breaks and footnote places are normalised together; spaces go at both ends of every line. */
export function normalInlines(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  let segment: TextInline[] = [];
  const endSegment = () => {
    result.push(...normalWords(segment, false));
    segment = [];
  };
  for (const inline of inlines) {
    if (inline.type === 'text') segment.push(inline);
    else {
      endSegment();
      result.push(inline);
    }
  }
  endSegment();
  return trimLines(joinInlines(result));
}

function normalWords(runs: TextInline[], trim = true): TextInline[] {
  const letters = composed(markedAsBase(singleSpaces(withoutStrayJoiners(visibleLetters(runs)))));
  const words: TextInline[] = [];
  letters.forEach((letter, index) => {
    if (letter.char !== ' ') words.push({ ...letter.marks, text: letter.char });
    else words.push({ ...sharedMarks(letters[index - 1]?.marks, letters[index + 1]?.marks), text: ' ' });
  });
  const joined = joinInlines(words) as TextInline[];
  return trim ? (trimLines(joined) as TextInline[]) : joined;
}

/** Letters without the invisible ones; all white space is a space. */
function visibleLetters(runs: TextInline[]): Letter[] {
  const letters: Letter[] = [];
  for (const run of runs) {
    const marks = textInline('', run.link ? { ...run, link: encodeTarget(run.link) } : run);
    for (const char of run.text.toWellFormed())
      if (!INVISIBLE.test(char)) letters.push({ char: SPACE.test(char) ? ' ' : char, marks });
  }
  return letters;
}

function singleSpaces(letters: Letter[]): Letter[] {
  return letters.filter(({ char }, index) => char !== ' ' || letters[index - 1]?.char !== ' ');
}

/**
 * U+200C and U+200D stay only between two characters of the scripts, or the pictures, they shape; combining
 * characters before them are passed over, since composing may reorder those.
 */
function withoutStrayJoiners(letters: Letter[]): Letter[] {
  let base = '';
  return letters.filter(({ char }, index) => {
    if (JOINER.test(char)) {
      const next = letters[index + 1]?.char ?? '';
      const stays = JOINED.test(base) && JOINED.test(next) && !COMBINING.test(next);
      base = '';
      return stays;
    }
    if (!COMBINING.test(char)) base = char;
    return true;
  });
}

/** Combining characters and joiners look like the character they follow. */
function markedAsBase(letters: Letter[]): Letter[] {
  let base: TextInline | null = null;
  return letters.map((letter) => {
    if (base && (COMBINING.test(letter.char) || JOINER.test(letter.char)))
      return { char: letter.char, marks: base };
    base = letter.char === ' ' ? null : letter.marks;
    return letter;
  });
}

/** NFC over each run of equal marks. */
function composed(letters: Letter[]): Letter[] {
  const result: Letter[] = [];
  for (let from = 0, to = 0; from < letters.length; from = to) {
    const first = letters[from] as Letter;
    let text = '';
    for (; to < letters.length && sameMarks((letters[to] as Letter).marks, first.marks); to++)
      text += (letters[to] as Letter).char;
    for (const char of text.normalize('NFC')) result.push({ char, marks: first.marks });
  }
  return result;
}

/** A space looks like its neighbours only where both agree. */
function sharedMarks(before: TextInline | undefined, after: TextInline | undefined): TextInline {
  if (!before || !after) return { type: 'text', text: '' };
  return textInline('', {
    bold: before.bold && after.bold,
    italic: before.italic && after.italic,
    link: before.link === after.link ? before.link : null,
  });
}

/** No space at the start or end of the block, nor beside a line break; no break at the start or end. */
function trimLines(inlines: Inline[]): Inline[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  const trimmed = lines.map(trimLine);
  while (trimmed.length > 0 && trimmed[0]?.length === 0) trimmed.shift();
  while (trimmed.length > 0 && trimmed.at(-1)?.length === 0) trimmed.pop();
  return trimmed.flatMap((line, index) =>
    index === 0 ? line : [{ type: 'break' } satisfies Inline, ...line],
  );
}

function trimLine(line: Inline[]): Inline[] {
  const first = line[0];
  const start =
    first?.type === 'text' ? [{ ...first, text: first.text.replace(/^ /, '') }, ...line.slice(1)] : line;
  const last = start.at(-1);
  const both =
    last?.type === 'text' ? [...start.slice(0, -1), { ...last, text: last.text.replace(/ $/, '') }] : start;
  return joinInlines(both);
}
