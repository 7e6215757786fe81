import { DAY, later, type Instant, type Platform } from '../../platform.ts';
import type { Handlers } from '../../record/outbox.ts';
import type { Seen } from '../../outside/look.ts';
import { transact, type Tx } from '../../transaction.ts';
import { holdText } from '../actions-lock.ts';
import { textsById, type Text } from '../reads.ts';
import { CHECKING_ALL } from '../../coalitions/rules.ts';
import { CHECKING, checkLater, checkNextWeek, type Checking } from './actions-later.ts';
import { rulesOfSources, sourcesOfText, type Source } from './reads.ts';
import { afterLooking, UNCHECKED } from './state.ts';

/** How many places are asked side by side, each once, before others of the same hosts have their turn. */
const AT_ONCE = 6;
/** Between two questions to one host. */
const APART = 5_000;

/** What is due to the sources of a text: some of them, each of another host; the rest a little later; and all again in a week. */
export function sourceJobs(platform: Platform): Handlers {
  return {
    [CHECKING]: ({ payload }) => check(platform, payload as Checking),
    [CHECKING_ALL]: ({ payload }) => checkAll(platform, (payload as { coalition: string }).coalition),
  };
}

/** What the open texts of a coalition cite, now that it has its links looked at. */
async function checkAll(platform: Platform, coalitionId: string): Promise<void> {
  await transact(platform, async (tx) => {
    tx.begin();
    const texts = await tx.db
      .selectFrom('texts')
      .where('coalition_id', '=', coalitionId)
      .where('state', '=', 'open')
      .select('id')
      .execute();
    for (const { id } of texts)
      checkLater(tx, { coalitionId, once: `all ${tx.now}`, job: { text: id, before: null } });
  });
}

async function check(platform: Platform, job: Checking): Promise<void> {
  const { outside } = platform;
  const text = await checkable(platform, job.text);
  if (outside === null || text === null) return;
  const sources = await sourcesOfText(platform.store.read, text);
  const due = dueOf(sources, job.before);
  const turn = oneOfEachHost(due).slice(0, AT_ONCE);
  const found = await Promise.all(
    turn.map(async ({ address }) => ({ address, seen: await outside.look(address) })),
  );
  const noWayOut = found.length > 0 && found.every(({ seen }) => seen.state === 'no-way');
  await transact(platform, async (tx) => {
    if (!(await holdText(tx, text.id))) return;
    const { id, coalitionId } = text;
    for (const one of found) if (!noWayOut) await note(tx, text, one);
    if (!noWayOut && found.length > 0) tx.announce(`text:${id}`, 'sources');
    const again = (dueAt: Instant, turn: string) =>
      checkLater(tx, { coalitionId, once: `${job.before ?? 'new'} ${turn}`, job, dueAt });
    const tomorrow = later(tx.now, DAY);
    const soon = later(tx.now, APART);
    if (noWayOut) again(tomorrow, `no way out, ${tomorrow.slice(0, 10)}`);
    else if (due.length > turn.length) again(soon, soon);
    else if (sources.length > 0) checkNextWeek(tx, coalitionId, id);
  });
}

/** A text whose links may be looked at at this moment. */
async function checkable(platform: Platform, textId: string): Promise<Text | null> {
  const { read } = platform.store;
  const [text] = await textsById(read, [textId]);
  if (text?.state !== 'open') return null;
  return (await rulesOfSources(read, text.coalitionId)).linkCheck === 'on' ? text : null;
}

const dueOf = (sources: readonly Source[], before: Instant | null) =>
  sources.filter(({ checked_at: at }) => at === null || (before !== null && at < before));

function oneOfEachHost(sources: readonly Source[]): Source[] {
  const hosts = new Map<string, Source>();
  for (const source of sources) {
    const { host } = new URL(source.address);
    if (!hosts.has(host)) hosts.set(host, source);
  }
  return [...hosts.values()];
}

/** What was known is read again: a person may have written a title meanwhile. */
async function note(tx: Tx, text: Text, { address, seen }: { address: string; seen: Seen }): Promise<void> {
  const row = await tx.db
    .selectFrom('sources')
    .where('text_id', '=', text.id)
    .where('address', '=', address)
    .selectAll()
    .executeTakeFirst();
  const known = afterLooking(row ?? UNCHECKED, seen, tx.now);
  await tx.db
    .insertInto('sources')
    .values({ ...known, coalition_id: text.coalitionId, text_id: text.id, address })
    .onConflict((conflict) => conflict.columns(['text_id', 'address']).doUpdateSet(known))
    .execute();
}
