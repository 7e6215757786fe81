import { story } from '../../db/demo/story.ts';
import { summaries } from '../../db/demo/summaries.ts';
import type { Offset } from '../../db/demo/types.ts';
import { HOUR } from '../platform.ts';
import { writeSummary } from '../statements/companions/actions.ts';
import { found } from './cast.ts';
import type { Told } from './told.ts';

/** Who opens a statement for signature, or began it, writes its summaries an hour later. */
export function deedsOfCompanions(told: Told): { at: Offset; tell: () => Promise<void> }[] {
  return story.statements.flatMap(({ key, story: deeds }) => {
    const words = summaries[key];
    if (words === undefined) return [];
    const begun = found(
      deeds.find((deed) => deed.do === 'draft'),
      key,
    );
    const opened = deeds.find((deed) => deed.do === 'open-sign-on') ?? begun;
    return {
      at: opened.at + HOUR,
      async tell() {
        const { viewer, seat } = await told.cast.act(opened.by);
        const { id } = found(told.statements.get(key), key);
        for (const language of ['es', 'en'] as const)
          await writeSummary(told.platform, viewer, {
            ...{ seat, statement: id, language },
            words: words[language],
          });
      },
    };
  });
}
