import { joinInlines, textInline, type Inline } from '../schema.ts';

/** What of a block is translated: its runs of plain words, between breaks and places of notes, which stay. */
export function piecesOf(inlines: readonly Inline[]): string[] {
  return runsOf(inlines).flatMap((run) => (typeof run === 'string' && hasWords(run) ? [run] : []));
}

/** The block's content with its runs in another language; how they looked and where they led is not known there. */
export function withPieces(inlines: readonly Inline[], translated: readonly string[]): Inline[] {
  const left = [...translated];
  return joinInlines(
    runsOf(inlines).flatMap((run): Inline[] => {
      if (typeof run !== 'string') return [run];
      const words = hasWords(run) ? spacedLike(run, left.shift() ?? '') : run;
      return words === '' ? [] : [textInline(words, {})];
    }),
  );
}

/**
 * Whether a translation is one: it says something, keeps the place of the count, and is not the same words again. Short
 * words, names and numbers may be the same in both.
 */
export function isTranslation(source: string, translated: string): boolean {
  const count = (text: string) => text.split('{n}').length;
  if (translated.trim() === '' || count(source) !== count(translated)) return false;
  return source.trim().split(/\s+/).length < 5 || source.trim() !== translated.trim();
}

type Run = string | Extract<Inline, { type: 'break' | 'noteRef' }>;

function runsOf(inlines: readonly Inline[]): Run[] {
  const runs: Run[] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    if (inline.type !== 'text') runs.push(inline);
    else if (typeof last === 'string') runs[runs.length - 1] = last + inline.text;
    else runs.push(inline.text);
  }
  return runs;
}

const hasWords = (run: string) => /[\p{L}\p{N}]/u.test(run);

/** Spaces at either end of a run stay as they were; lines and tabs inside are spaces. */
function spacedLike(run: string, words: string): string {
  const [before] = /^\s*/.exec(run)!;
  const [after] = /\s*$/.exec(run)!;
  return before + words.replace(/\s+/g, ' ').trim() + after;
}
