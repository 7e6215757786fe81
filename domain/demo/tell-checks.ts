import { dateOf } from '../../db/demo/dates.ts';
import { story } from '../../db/demo/story.ts';
import type { Deed } from '../../db/demo/types.ts';
import { checkBlocks, excuseTypo } from '../texts/checks/actions.ts';
import { arrangeLanguage } from '../texts/checks/actions-arrange.ts';
import { alignmentOfText } from '../texts/checks/reads.ts';
import { requireText } from '../texts/reads.ts';
import { found } from './cast.ts';
import type { Begun, Told } from './told.ts';

type Checking = Extract<Deed, { do: 'check' | 'arrange' | 'typo' }>;

/** What people say of two languages of a text, and who is asked to see to them. */
export async function tellChecks(
  { platform, cast, start }: Told,
  { textId, blocks }: Begun,
  deed: Checking,
): Promise<void> {
  const { viewer, seat } = await cast.act(deed.by);
  if (deed.do === 'arrange') {
    await arrangeLanguage(platform, viewer, {
      ...{ seat, text: textId, language: deed.language },
      translator: cast.seat(deed.translator),
      reviewer: cast.seat(deed.reviewer),
      dueOn: dateOf(deed.dueDay, story.coalition.timeZone, new Date(start)),
    });
    return;
  }
  const ids = (keys: readonly string[]) => keys.map((key) => found(blocks.get(key), key));
  const named = deed.blocks && ids(deed.blocks);
  const later = deed.do === 'check' ? ids(deed.without ?? []) : [];
  const { pairs } = await alignmentOfText(
    platform.store.read,
    await requireText(platform.store.read, textId),
  );
  const own = pairs.filter(
    ({ block, state }) => state !== 'absent' && !later.includes(block) && (named?.includes(block) ?? true),
  );
  const { source, language } = found(own[0], deed.by);
  const seen = own.map(({ block: id, seen: words }) => ({ id, seen: words }));
  const asked = { seat, text: textId, source, language, blocks: seen };
  if (deed.do === 'typo') await excuseTypo(platform, viewer, asked);
  else await checkBlocks(platform, viewer, { ...asked, as: deed.as });
}
