import type { Reader } from '../../../db/store.ts';
import { later, MINUTE, type Instant } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';
import { requireText, titlesOf, type Text } from '../reads.ts';
import { prepareDraft, type Prepared } from './prepare.ts';
import { authorshipOf, latestDraft, type Authorship, type Latest } from './reads.ts';
import { standingText } from './standing.ts';

/** Drafts that make themselves while people write are at least this far apart. */
const APART = 10 * MINUTE;

/** Why a draft is kept: it makes itself; a person names the moment; or earlier words were put back. */
export type Keeping =
  | { kind: 'automatic' }
  | { kind: 'named'; seatId: string; name: string | null }
  | { kind: 'restored'; seatId: string; from: string };

/**
 * Keeps the words of a statement's text as they stand, within an act that holds its lock: when a round opens and when
 * it ends, before words are put back, or because a person says so. One that makes itself is not kept where neither the
 * words changed since the last nor members have come to read them. Answers its id; null where none was kept.
 */
export async function keepDraft(tx: Tx, textId: string, keeping: Keeping): Promise<string | null> {
  if (!(await isOfStatement(tx.db, textId))) return null;
  const latest = await latestDraft(tx.db, textId);
  const standing = await standingText(tx.db, await requireText(tx.db, textId));
  const prepared = prepareDraft(standing.blocks, latest?.blocks ?? null);
  return insert(tx, textId, { ...standing, latest, prepared, keeping });
}

/** The first draft of a text that was begun with words, made by itself. */
export async function keepFirstDraft(tx: Tx, textId: string): Promise<void> {
  if ((await latestDraft(tx.db, textId)) === null) await keepDraft(tx, textId, { kind: 'automatic' });
}

/** The draft before the one that is due now that a log is folded; null where none is, because the last is of a moment ago. */
export async function dueAfter(
  db: Reader,
  textId: string,
  now: Instant,
): Promise<{ latest: Latest | null } | null> {
  if (!(await isOfStatement(db, textId))) return null;
  const latest = await latestDraft(db, textId);
  return latest?.automaticAt == null || latest.automaticAt <= later(now, -APART) ? { latest } : null;
}

/** Keeps what a log was folded to, unless somebody kept a draft since it was found due. */
export async function keepFolded(
  tx: Tx,
  textId: string,
  folded: { head: number; rowId: string; latest: Latest | null; prepared: Prepared },
): Promise<void> {
  const latest = await latestDraft(tx.db, textId);
  if (latest?.id !== folded.latest?.id) return;
  const authorship = await authorshipOf(tx.db, textId);
  await insert(tx, textId, { ...folded, authorship, keeping: { kind: 'automatic' } });
}

interface ToKeep {
  head: number;
  rowId: string;
  authorship: Authorship;
  latest: Latest | null;
  prepared: Prepared;
  keeping: Keeping;
}

async function insert(
  tx: Tx,
  textId: string,
  { head, rowId, authorship, latest, prepared, keeping }: ToKeep,
): Promise<string | null> {
  const { blocks, wordsAdded, wordsRemoved } = prepared;
  const text = await requireText(tx.db, textId);
  const titles = JSON.stringify((await titlesOf(tx.db, [textId])).get(textId)!);
  const said = latest && latest.blocks === blocks && latest.titles === titles;
  const isNews = latest ? !said || opened(latest, text) : !prepared.empty;
  if (keeping.kind === 'automatic' && !isNews) return null;
  const id = tx.platform.newId();
  await tx.db
    .insertInto('drafts')
    .values({
      id,
      coalition_id: text.coalitionId,
      text_id: textId,
      number: (latest?.number ?? 0) + 1,
      kind: keeping.kind,
      name: keeping.kind === 'named' ? keeping.name : null,
      head,
      row_id: rowId,
      readers: text.readers,
      titles,
      blocks,
      authorship: JSON.stringify(authorship),
      words_added: wordsAdded,
      words_removed: wordsRemoved,
      seat_id: keeping.kind === 'automatic' ? null : keeping.seatId,
      at: tx.now,
      restored_from_id: keeping.kind === 'restored' ? keeping.from : null,
    })
    .execute();
  tx.announce(`text:${textId}`, 'drafts');
  return id;
}

/** The same words, now read by more people than the draft of them is. */
function opened({ readers }: Latest, text: Text): boolean {
  return readers === 'body' && text.readers === 'members';
}

async function isOfStatement(db: Reader | Tx['db'], textId: string): Promise<boolean> {
  const row = await db.selectFrom('statements').where('text_id', '=', textId).select('id').executeTakeFirst();
  return row !== undefined;
}
