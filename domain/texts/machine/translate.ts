import { fromMarkup, isMarked, toMarkup } from './markup.ts';
import { isTranslation, plainPiece, wordsOf, type Piece } from './pieces.ts';
import { TranslatorFailed, type Translator } from './translator.ts';

interface Pair {
  source: string;
  language: string;
}

/**
 * Runs of words in another language, in their order; null for what the service gave no translation of. Bold, italics
 * and links go with their words where the service carries them through; where it breaks them, the words alone are
 * asked for.
 */
export async function translatePieces(
  translator: Translator,
  pieces: readonly Piece[],
  pair: Pair,
): Promise<(Piece | null)[]> {
  const marked = await translateMarked(translator, pieces, pair);
  const left = pieces.filter((_, at) => marked[at] === null);
  const plain = left.length === 0 ? [] : await translator.translate(left.map(wordsOf), pair);
  return pieces.map((piece, at) => {
    const words = marked[at] ?? plainPiece(plain.shift()!);
    return isTranslation(wordsOf(piece), wordsOf(words)) ? words : null;
  });
}

/** Those that are more than plain words and came back whole. */
async function translateMarked(
  translator: Translator,
  pieces: readonly Piece[],
  pair: Pair,
): Promise<(Piece | null)[]> {
  const asked = pieces.filter(isMarked);
  const given = asked.length === 0 ? [] : await markupOrNothing(translator, asked.map(toMarkup), pair);
  return pieces.map((piece) => {
    const answer = isMarked(piece) ? given.shift() : undefined;
    const words = answer === undefined ? null : fromMarkup(answer, piece);
    return words !== null && isTranslation(wordsOf(piece), wordsOf(words)) ? words : null;
  });
}

/** A service that does not take HTML is asked for plain words; one that does not answer is not asked again. */
async function markupOrNothing(translator: Translator, markup: string[], pair: Pair): Promise<string[]> {
  try {
    return await translator.translate(markup, pair, 'html');
  } catch (error) {
    if (error instanceof TranslatorFailed && error.why === 'broken') return [];
    throw error;
  }
}
