import { joinInlines, textInline, UNWRITABLE, type Inline, type TextInline } from '../schema.ts';

/** A run of a block's words as they look, between breaks and places of notes. */
export type Piece = readonly TextInline[];

/** What of a block is translated: its runs of words; breaks and places of notes stay. */
export function piecesOf(inlines: readonly Inline[]): Piece[] {
  return runsOf(inlines).flatMap((run) => (isPiece(run) && hasWords(run) ? [run] : []));
}

/** The block's content with its runs in another language. */
export function withPieces(inlines: readonly Inline[], translated: readonly Piece[]): Inline[] {
  const left = [...translated];
  return joinInlines(
    runsOf(inlines).flatMap((run): readonly Inline[] => {
      if (!isPiece(run)) return [run];
      return hasWords(run) ? spacedLike(run, left.shift() ?? []) : [textInline(wordsOf(run), {})];
    }),
  );
}

/** The words of a run, however they look. */
export const wordsOf = (piece: Piece): string => piece.map(({ text }) => text).join('');

/** Plain words as a run; lines and tabs inside are spaces. */
export const plainPiece = (words: string): Piece => [textInline(words.replace(/\s+/g, ' ').trim(), {})];

/**
 * Whether a translation is one: it says something that a text can hold, keeps the place of the count, and is not the
 * same words again. Short words, names and numbers may be the same in both.
 */
export function isTranslation(source: string, translated: string): boolean {
  const count = (text: string) => text.split('{n}').length;
  if (translated.trim() === '' || UNWRITABLE.test(translated) || count(source) !== count(translated))
    return false;
  return source.trim().split(/\s+/).length < 5 || source.trim() !== translated.trim();
}

type Run = TextInline[] | Extract<Inline, { type: 'break' | 'noteRef' }>;

const isPiece = (run: Run): run is TextInline[] => Array.isArray(run);

function runsOf(inlines: readonly Inline[]): Run[] {
  const runs: Run[] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    if (inline.type !== 'text') runs.push(inline);
    else if (last && isPiece(last)) last.push(inline);
    else runs.push([inline]);
  }
  return runs;
}

const hasWords = (run: Piece) => /[\p{L}\p{N}]/u.test(wordsOf(run));

/** Spaces at either end of a run stay as they were. */
function spacedLike(run: Piece, words: Piece): Inline[] {
  const [before] = /^\s*/.exec(wordsOf(run))!;
  const [after] = /\s*$/.exec(wordsOf(run))!;
  return [textInline(before, {}), ...words, textInline(after, {})];
}
