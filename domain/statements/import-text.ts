import { byNamedSeat } from '../accounts/acting-seat.ts';
import { Invalid } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { actorOf } from '../texts/reads-actor.ts';
import { setTitle } from '../texts/actions.ts';
import { alignIds } from '../texts/align.ts';
import { elementOf } from '../texts/blocks-in-ydoc.ts';
import { changeText } from '../texts/co-editing/change-text.ts';
import { keepDraft, keepFirstDraft } from '../texts/drafts/actions-keep.ts';
import { typing } from '../texts/co-editing/typing.ts';
import { readText } from '../texts/co-editing/reads.ts';
import type { Imported, Importer, ImportRequest, Notice } from '../texts/import/importer.ts';
import { fragmentName } from '../texts/schema.ts';
import type { Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockStatement } from './actions.ts';
import { mayEditStatement } from './policy.ts';
import { settleTitle } from './import-title.ts';
import { requireStatement, type Statement } from './reads.ts';

export interface TextImport {
  seat: string;
  statement: string;
  language: string;
  source: ImportRequest;
  /** In place of the words that are there, or after them. */
  replace: boolean;
}

/** How many blocks came, and what is to be told of those that could not be kept. */
export interface Brought {
  statement: Statement;
  notices: Notice[];
  blocks: number;
}

/**
 * Brings a file or pasted words into one language of an open text, as an edit by the seat. Where the other
 * language already stands, paragraphs of the same shape are taken for each other's.
 */
export async function importText(
  platform: Platform,
  importer: Importer,
  viewer: Viewer,
  asked: TextImport,
): Promise<Brought> {
  await requireEditable(platform, viewer, asked);
  const imported = await importer.run(viewer.personId ?? '', asked.source);
  return typing(platform, (tx) => write(tx, viewer, asked, imported));
}

/** Asked before the file is read, so that nobody else makes the server read it; asked again after the lock. */
async function requireEditable(platform: Platform, viewer: Viewer, asked: TextImport): Promise<void> {
  const acting = byNamedSeat(viewer, asked.seat);
  const statement = await requireStatement(platform.store.read, asked.statement);
  allow(acting, statement, mayEditStatement(acting, statement));
}

async function write(tx: Tx, viewer: Viewer, asked: TextImport, imported: Imported): Promise<Brought> {
  const { statement, acting } = await lockStatement(tx, viewer, asked);
  allow(acting, statement, mayEditStatement(acting, statement));
  const { textId, coalitionId, languages } = statement;
  const { language } = asked;
  if (!languages.includes(language)) throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
  const words = await readText(tx.db, textId);
  const other = languages.find((one) => one !== language && (words.blocks[one] ?? []).length > 0);
  const fits = asked.replace || (words.blocks[language] ?? []).length === 0;
  const settled = settleTitle(imported, { known: statement.titles[language], after: !fits });
  const blocks = other && fits ? alignIds(settled.blocks, words.blocks[other] ?? []) : settled.blocks;
  if (asked.replace) await keepDraft(tx, textId, { kind: 'automatic' });
  await changeText(tx, {
    textId,
    seatId: acting.seat.id,
    change(doc) {
      const fragment = doc.getXmlFragment(fragmentName(language));
      if (asked.replace && fragment.length > 0) fragment.delete(0, fragment.length);
      fragment.insert(fragment.length, blocks.map(elementOf));
    },
  });
  if (settled.title !== undefined)
    await setTitle(tx, { coalitionId, textId, language, title: settled.title });
  await keepFirstDraft(tx, textId);
  tx.announce(`statement:${statement.id}`, 'imported');
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: await actorOf(tx.db, acting.seat.id),
    act: 'statement.imported',
    subject: { kind: 'statement', id: statement.id },
    detail: { language },
  });
  return {
    statement: await requireStatement(tx.db, statement.id),
    notices: [...settled.notices, ...imported.notices],
    blocks: blocks.length,
  };
}
