import type { Platform } from '../../platform.ts';
import { Conflict } from '../../errors.ts';
import { transact, type Tx } from '../../transaction.ts';
import * as Y from 'yjs';
import { writeBlocks } from '../blocks-in-ydoc.ts';
import { fragmentName, type Block } from '../schema.ts';
import type { Folder } from './folder.ts';
import { encodePairs, newRowId } from './log-row.ts';
import { clientsOf, headsOf, readText, rowsAfter, snapshotOf } from './reads.ts';
import { bySeat } from '../drafts/standing.ts';
import { dueAfter, keepFirstDraft, keepFolded } from '../drafts/actions-keep.ts';
import { findSourcesLater } from '../sources/actions-later.ts';
import { anyBeyond, sizesOf } from './text-size.ts';

/** Writes the first words of a text that has none, in the name of a seat: row 1 of its log. */
export async function startText(
  tx: Tx,
  text: { textId: string; seatId: string; blocks: Record<string, readonly Block[]> },
): Promise<void> {
  await appendBlocks(tx, { ...text, after: 0 });
}

/**
 * Puts imported words into the languages of an open text that are still empty. Refused as a conflict when one of
 * them already has words, or when somebody wrote at this moment. Open editors receive it as any other edit.
 */
export async function importBlocks(
  tx: Tx,
  text: { textId: string; seatId: string; blocks: Record<string, readonly Block[]> },
): Promise<void> {
  const now = await readText(tx.db, text.textId);
  const empty = Object.keys(text.blocks).every((language) =>
    (now.blocks[language] ?? []).every((block) => block.inlines.length === 0),
  );
  if (!empty) throw new Conflict('text-not-empty');
  await appendBlocks(tx, { ...text, after: now.head });
}

async function appendBlocks(
  tx: Tx,
  text: { textId: string; seatId: string; blocks: Record<string, readonly Block[]>; after: number },
): Promise<void> {
  const { textId, seatId } = text;
  const doc = new Y.Doc();
  doc.clientID = new Uint32Array(tx.platform.randomBytes(4).slice().buffer)[0]!;
  doc.transact(() => {
    for (const [language, blocks] of Object.entries(text.blocks))
      writeBlocks(doc.getXmlFragment(fragmentName(language)), blocks);
  });
  if (anyBeyond(sizesOf(doc).values())) throw new Conflict('text-too-long');
  const pairs = encodePairs([{ client: doc.clientID, update: Y.encodeStateAsUpdate(doc) }]);
  const swapped = await tx.db
    .updateTable('texts')
    .set((eb) => ({ head: eb('head', '+', 1) }))
    .where('id', '=', textId)
    .where('head', '=', text.after)
    .where('state', '=', 'open')
    .returning('head')
    .executeTakeFirst();
  if (!swapped) throw new Conflict('text-moved-on');
  await tx.db
    .insertInto('text_updates')
    .values({
      text_id: textId,
      seq: swapped.head,
      row_id: newRowId((n) => tx.platform.randomBytes(n)),
      pairs,
      at: tx.now,
    })
    .execute();
  await tx.db
    .insertInto('text_clients')
    .values({ text_id: textId, yjs_client_id: doc.clientID, seat_id: seatId })
    .execute();
  doc.destroy();
  tx.announce(`text:${textId}`, 'words');
  await findSourcesLater(tx, textId, swapped.head);
  await keepFirstDraft(tx, textId);
}

/**
 * Folds the log of a text into its snapshot, sums what each seat inserted and deleted, and lets go of the rows
 * the snapshot before had covered: a client away for a short while still finds its row. The words are kept as a draft,
 * if they changed since the last and that was not a moment ago. Nothing to fold: false.
 */
export async function foldText(platform: Platform, folder: Folder, textId: string): Promise<boolean> {
  const { store } = platform;
  const before = await snapshotOf(store.read, textId);
  const rows = await rowsAfter(store.read, textId, before?.seq ?? 0);
  const last = rows.at(-1);
  if (!last) return false;
  const due = await dueAfter(store.read, textId, platform.clock.now());
  const languages = (await headsOf(store.read, [textId])).get(textId)?.languages ?? [];
  const folded = await folder.fold({
    draft: due ? { languages, before: due.latest?.blocks ?? null } : null,
    snapshot: before?.state ?? null,
    rows: rows.flatMap((row) =>
      row.pairs.map(({ client, update }) => ({ client, update: new Uint8Array(update) })),
    ),
  });
  return transact(platform, async (tx) => {
    const text = await tx.lock(tx.db.selectFrom('texts').where('id', '=', textId).select('id'));
    const current = await snapshotOf(tx.db, textId);
    if (!text || (current?.rowId ?? null) !== (before?.rowId ?? null)) return false;
    const snapshot = { seq: last.seq, row_id: last.rowId, state: folded.state, at: tx.now };
    await tx.db
      .insertInto('text_snapshots')
      .values({ text_id: textId, ...snapshot })
      .onConflict((conflict) => conflict.column('text_id').doUpdateSet(snapshot))
      .execute();
    if (before)
      await tx.db
        .deleteFrom('text_updates')
        .where('text_id', '=', textId)
        .where('seq', '<=', before.seq)
        .execute();
    await addAuthorship(tx, textId, folded);
    const { seq: head, rowId } = last;
    await findSourcesLater(tx, textId, head);
    if (due && folded.draft) await keepFolded(tx, textId, { ...due, head, rowId, prepared: folded.draft });
    return true;
  });
}

async function addAuthorship(
  tx: Tx,
  textId: string,
  { inserted, deleted }: { inserted: [number, number][]; deleted: [number, number][] },
): Promise<void> {
  const counted = { inserted: new Map(inserted), deleted: new Map(deleted) };
  const sums = Object.entries(bySeat(await clientsOf(tx.db, textId), counted));
  for (const [seat_id, sum] of sums) {
    await tx.db
      .insertInto('text_authorship')
      .values({ text_id: textId, seat_id, ...sum })
      .onConflict((conflict) =>
        conflict.columns(['text_id', 'seat_id']).doUpdateSet((eb) => ({
          inserted: eb('text_authorship.inserted', '+', sum.inserted),
          deleted: eb('text_authorship.deleted', '+', sum.deleted),
        })),
      )
      .execute();
  }
}
