import { authorize } from '../../authorize.ts';
import { Conflict, NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import { later, MINUTE, type Platform } from '../../platform.ts';
import { transact } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { recordOnText } from '../actions-tell.ts';
import type { Text } from '../reads.ts';
import { FRESH_MINUTES } from './constants.ts';
import { checkLater } from './actions-later.ts';
import { mayCheckSources, mayCorrectSources } from './policy.ts';
import { rulesOfSources, sourcesOfText } from './reads.ts';
import { askingCheck, correcting } from './rules.ts';
import { UNCHECKED } from './state.ts';

const FRESH = FRESH_MINUTES * MINUTE;

/** Has the sources of a text looked at now: those that were not a moment ago. */
export async function checkSources(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string },
): Promise<Text> {
  const asked = parse(askingCheck, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    const { linkCheck } = await rulesOfSources(tx.db, text.coalitionId);
    authorize(mayCheckSources(acting, text, { outside: platform.outside !== null, linkCheck }));
    const before = later(tx.now, -FRESH);
    const sources = await sourcesOfText(tx.db, text);
    if (sources.length > 0 && sources.every(({ checked_at }) => checked_at !== null && checked_at >= before))
      throw new Conflict('links-just-checked', { minutes: String(FRESH_MINUTES) });
    const slot = Math.floor(Date.parse(tx.now) / FRESH);
    const { coalitionId } = text;
    checkLater(tx, { coalitionId, once: `asked-${slot}`, job: { text: text.id, before } });
    return text;
  });
}

/** Gives a source the title a person wrote, and the address of a copy. Without a title, what the page says counts again. */
export async function correctSource(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; address: string; title?: string | null; archived?: string | null },
): Promise<Text> {
  const asked = parse(correcting, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayCorrectSources(acting, text));
    const source = (await sourcesOfText(tx.db, text)).find(({ address }) => address === asked.address);
    if (!source) throw new NotFound();
    const { address, title, archived } = asked;
    const kept = title === source.title;
    const said = {
      title,
      title_language: kept ? source.title_language : null,
      title_by_seat_id: kept ? source.title_by_seat_id : title === null ? null : acting.seat.id,
      archived,
      archived_by_seat_id:
        archived === null ? null : archived === source.archived ? source.archived_by_seat_id : acting.seat.id,
    };
    await tx.db
      .insertInto('sources')
      .values({ ...UNCHECKED, ...said, coalition_id: text.coalitionId, text_id: text.id, address })
      .onConflict((conflict) => conflict.columns(['text_id', 'address']).doUpdateSet(said))
      .execute();
    tx.announce(`text:${text.id}`, 'sources');
    await recordOnText(tx, text, acting, 'sources.corrected');
    return text;
  });
}
