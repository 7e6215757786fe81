import { isShownInPublic } from '../campaigns/reads-links.ts';
import { Conflict } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockAsk, notRemoved, tell } from './actions.ts';
import { placeAfter, shift } from './actions-asks.ts';
import { mayEditAgenda } from './policy.ts';
import { countAsks, requireAsk, type Ask } from './reads-asks.ts';
import { MOST_ASKS, movingAsk, steppingAsk } from './rules.ts';

/** Puts an ask right after another, or before all of them. Moves made at the same time are carried out one after the other. */
export async function moveAsk(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; ask: string; after: string | null },
): Promise<Ask> {
  const asked = parse(movingAsk, input);
  return transact(platform, async (tx) => {
    const { ask, agenda, acting } = await lockAsk(tx, viewer, asked);
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    notRemoved(ask);
    const before = await placeAfter(tx, agenda, asked.after, 1);
    const from = ask.position;
    const to = before > from ? before - 1 : before;
    if (asked.after === ask.id || to === from) return ask;
    if (to < from) await shift(tx, agenda.id, { from: to, to: from - 1, by: 1 });
    else await shift(tx, agenda.id, { from: from + 1, to, by: -1 });
    await tx.db.updateTable('asks').set({ position: to }).where('id', '=', ask.id).execute();
    if (await isShownInPublic(tx.db, ask.id)) tx.publicChange(agenda.coalitionId);
    tell(tx, agenda, acting, 'ask-moved', { from, to });
    return requireAsk(tx.db, ask.id);
  });
}

/** Takes an ask out of the agenda. Its words, facts and links are kept, so that it can be put back. */
export async function removeAsk(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; ask: string },
): Promise<Ask> {
  const asked = parse(steppingAsk, input);
  return transact(platform, async (tx) => {
    const { ask, agenda, acting } = await lockAsk(tx, viewer, asked);
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    notRemoved(ask);
    await tx.db.updateTable('asks').set({ removed_at: tx.now }).where('id', '=', ask.id).execute();
    await shift(tx, agenda.id, { from: ask.position + 1, by: -1 });
    if (await isShownInPublic(tx.db, ask.id)) tx.publicChange(agenda.coalitionId);
    tell(tx, agenda, acting, 'ask-removed', { position: ask.position });
    return requireAsk(tx.db, ask.id);
  });
}

/** Puts a removed ask back where it stood, as far as there is such a place. */
export async function restoreAsk(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; ask: string },
): Promise<Ask> {
  const asked = parse(steppingAsk, input);
  return transact(platform, async (tx) => {
    const { ask, agenda, acting } = await lockAsk(tx, viewer, asked);
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    if (ask.removedAt === null) throw new Conflict('ask-not-removed');
    const count = (await countAsks(tx.db, [agenda.id])).get(agenda.id) ?? 0;
    if (count >= MOST_ASKS) throw new Conflict('asks-too-many', { most: String(MOST_ASKS) });
    const position = Math.min(ask.position, count + 1);
    await shift(tx, agenda.id, { from: position, by: 1 });
    await tx.db.updateTable('asks').set({ position, removed_at: null }).where('id', '=', ask.id).execute();
    if (await isShownInPublic(tx.db, ask.id)) tx.publicChange(agenda.coalitionId);
    tell(tx, agenda, acting, 'ask-restored', { position });
    return requireAsk(tx.db, ask.id);
  });
}
