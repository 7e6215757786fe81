import type { Acting } from '../../accounts/acting-seat.ts';
import { byNamedSeat } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Conflict, Forbidden, Invalid, requireRoom } from '../../errors.ts';
import { parse } from '../../input.ts';
import { HOUR, later, type Platform } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { recordOnText } from '../actions-tell.ts';
import { typing } from '../co-editing/typing.ts';
import type { Importer } from '../import/importer.ts';
import { mayReadText } from '../policy.ts';
import { ownerOfText } from '../reads-owner.ts';
import { requireText, type Text } from '../reads.ts';
import { placeAll } from './actions-bring.ts';
import type { PlannedChange, Returned, ReturnPlan } from './plan-model.ts';
import { mayBring } from './policy.ts';
import { keysInText, requireReturn, type Return } from './reads.ts';
import { bringing, RETURNS_PER_HOUR, RETURNS_PER_TEXT } from './rules.ts';
import { standingOf } from './standing.ts';

/** A file that comes back, and who brings it. */
export interface Brought {
  seat: string;
  text: string;
  /** Where the file does not say which it is in. */
  language: string;
  fileName: string;
  bytes: Uint8Array;
}

/**
 * Brings back a file that was edited in a word processor: what was recorded in it becomes suggestions, amendments and
 * comments of who brings it, with the name the file gives of who said it. What has no place waits for a person. What
 * came before does not come again.
 */
export async function bringReturn(
  platform: Platform,
  importer: Importer,
  viewer: Viewer,
  input: Brought,
): Promise<Return> {
  const asked = { ...parse(bringing, input), bytes: input.bytes };
  const { language, plan } = await planFor(platform, importer, viewer, asked);
  const bring = (words: boolean) =>
    typing(platform, (tx) => write(tx, viewer, { ...asked, language }, plan, words));
  try {
    return await bring(true);
  } catch (error) {
    // More than a paragraph or a text may carry: everything but the words goes in, and they wait.
    const full = error instanceof Conflict && ['block-too-heavy', 'text-too-long'].includes(error.word);
    if (!full) throw error;
    return bring(false);
  }
}

/** Asked before the file is read, so that nobody else makes the server read it; asked again after the lock. */
async function planFor(
  platform: Platform,
  importer: Importer,
  viewer: Viewer,
  asked: { seat: string; text: string; language: string; bytes: Uint8Array },
): Promise<{ language: string; plan: ReturnPlan }> {
  const db = platform.store.read;
  const acting = byNamedSeat(viewer, asked.seat);
  const text = await requireText(db, asked.text);
  authorize(mayReadText(acting, text));
  authorize(mayBring(acting, text, platform.clock.now()));
  if (!text.languages.includes(asked.language))
    throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
  const { bytes } = asked;
  const held = async (language: string) =>
    importer.returned(viewer.personId ?? '', { bytes, standing: await standingOf(db, text, language) });
  let { language } = asked;
  let plan = await held(language);
  if (plan.text !== null && plan.text !== text.id) throw fault('return-other-text');
  if (plan.language !== null && plan.language !== language && text.languages.includes(plan.language)) {
    ({ language } = plan as { language: string });
    plan = await held(language);
  }
  if (plan.matched === 0) throw fault('return-not-ours');
  return { language, plan };
}

const fault = (word: string) => new Invalid([{ field: 'file', word }]);

async function write(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; text: string; language: string; fileName: string },
  plan: ReturnPlan,
  words: boolean,
): Promise<Return> {
  const { text, acting } = await lockText(tx, viewer, asked);
  authorize(mayBring(acting, text, tx.now));
  if ((await ownerOfText(tx.db, text.id)).kind !== 'statement') throw new Forbidden('returns-of-statements');
  const number = await nextNumber(tx, text, acting);
  const known = await keysInText(tx.db, text.id);
  const letGo = (key: string) => (known.get(key) ?? acting.seat.id) !== acting.seat.id;
  const changes = plan.changes.filter(({ key }) => !known.has(key) || letGo(key));
  if (changes.length === 0) throw new Conflict('return-nothing-new');
  await freeKeys(
    tx,
    text,
    changes.map(({ key }) => key).filter((key) => known.has(key)),
  );
  const id = tx.platform.newId();
  const { language, fileName: file_name } = asked;
  const of = { coalition_id: text.coalitionId, text_id: text.id };
  await tx.db
    .insertInto('returns')
    .values({ ...of, id, number, language, file_name, seat_id: acting.seat.id, at: tx.now })
    .execute();
  const outcomes = await placeAll(tx, { text, acting, language }, changes, words);
  for (const [position, change] of changes.entries())
    await tx.db
      .insertInto('returned_changes')
      .values({ ...of, return_id: id, position, ...rowOf(tx, change), ...outcomes[position]! })
      .execute();
  await recordOnText(tx, text, acting, 'return.brought', { count: changes.length });
  tx.announce(`text:${text.id}`, 'returns');
  return requireReturn(tx.db, id);
}

/** What somebody else let go may come again: it stays under a key that no file gives. */
async function freeKeys(tx: Tx, text: Text, keys: readonly string[]): Promise<void> {
  for (const key of keys)
    await tx.db
      .updateTable('returned_changes')
      .set({ change_key: `${key} ${tx.platform.newId()}` })
      .where('text_id', '=', text.id)
      .where('change_key', '=', key)
      .execute();
}

async function nextNumber(tx: Tx, text: Text, acting: Acting): Promise<number> {
  const of = tx.db.selectFrom('returns').where('text_id', '=', text.id);
  const { last } = await of.select((eb) => eb.fn.max('number').as('last')).executeTakeFirstOrThrow();
  requireRoom({ count: Number(last ?? 0) }, RETURNS_PER_TEXT);
  const lately = await of
    .where('seat_id', '=', acting.seat.id)
    .where('at', '>', later(tx.now, -HOUR))
    .select('id')
    .execute();
  if (lately.length >= RETURNS_PER_HOUR) throw new Conflict('returns-too-fast');
  return Number(last ?? 0) + 1;
}

const AUTHOR_LENGTH = 200;

function rowOf(tx: Tx, { key, author, at, block, said }: PlannedChange) {
  return {
    id: tx.platform.newId(),
    change_key: key,
    kind: said.kind,
    author: nameIn(author),
    organisation: null,
    said_at: at !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(at) ? at.slice(0, 19) : null,
    block_id: block,
    content: JSON.stringify(kept(said)),
    settled_by_seat_id: null,
    settled_at: null,
  };
}

/** A change without the words of its paragraph, which are read anew when it is placed; of one that nobody recorded they tell what differs. */
const kept = (said: Returned): Returned =>
  said.kind === 'words' || said.kind === 'look'
    ? { ...said, seen: '' }
    : said.kind === 'paragraph'
      ? { ...said, seen: null }
      : said;

/** A name as a file says it, in what a line may hold. */
export const nameIn = (author: string): string =>
  author
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, AUTHOR_LENGTH);
