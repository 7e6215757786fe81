import { story } from '../../db/demo/story.ts';
import type { Offset } from '../../db/demo/types.ts';
import { addTerm } from '../terms/actions.ts';
import type { Told } from './told.ts';

/** The glossary, as one deed to be told in the order of everything else. */
export function deedsOfTerms(
  { platform, cast }: Told,
  coalition: string,
): { at: Offset; tell: () => Promise<void> }[] {
  const { kept, entries } = story.terms;
  const tell = async () => {
    const { viewer, seat } = await cast.act(kept.by);
    for (const { advice, forms, instead, reason } of entries) {
      const words = (['es', 'en'] as const).map((language) => ({
        language,
        forms: forms[language],
        instead: instead?.[language] ?? null,
      }));
      const reasons = { reasonEs: reason.es, reasonEn: reason.en };
      await addTerm(platform, viewer, { seat, coalition, advice, words, ...reasons });
    }
  };
  return [{ at: kept.at, tell }];
}
