import type { Reader, Writer } from '../../../db/store.ts';
import { compareInlines, fullEffort, type ComparedPiece } from '../drafts/compare-words.ts';
import type { Alignment } from './reads.ts';
import { wordingsOfChecks } from './reads.ts';
import type { AlignedPair, Side } from './standing.ts';

/** What was changed on either side of a block since the check beside which that is to be seen; null where nothing was. */
export type ChangesOfPair = Record<Side, ComparedPiece[] | null>;

/** The word differences that made blocks of these languages fall behind, by pair. */
export async function changesIn(
  db: Reader | Writer,
  pairs: readonly AlignedPair[],
): Promise<Map<AlignedPair, ChangesOfPair>> {
  const told = pairs.filter(({ since }) => since !== null);
  const wordings = await wordingsOfChecks(
    db,
    told.map(({ since }) => since!.id),
  );
  const effort = fullEffort();
  return new Map(
    told.map((pair) => {
      const before = wordings.get(pair.since!.id);
      const changed = (side: Side, language: string) => {
        const [was, is] = [before?.get(language), pair.words[side]?.inlines];
        if (!was || !is) return null;
        const pieces = compareInlines(was, is, effort);
        return pieces.some(({ change }) => change !== 'same') ? pieces : null;
      };
      return [
        pair,
        { source: changed('source', pair.source), translation: changed('translation', pair.language) },
      ];
    }),
  );
}

/** Each block beside the language asked for, in which it may be the source itself; then it stands beside the first other one. */
export function pairsOfLanguage(
  { languages, pairs }: Pick<Alignment, 'languages' | 'pairs'>,
  language: string,
) {
  const other = languages.find((one) => one !== language);
  return pairs.filter(
    (pair) => pair.language === language || (pair.source === language && pair.language === other),
  );
}
