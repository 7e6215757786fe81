import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../db/dialects/sqlite.ts';
import { openStore, type Store } from '../../../db/store.ts';
import { LEASE } from '../../../domain/record/outbox.ts';
import { later } from '../../../domain/platform.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { plainText } from '../../../domain/texts/schema.ts';
import type { Scene } from './scene.ts';
import { wordsOf } from './typist.ts';

type Rows = Awaited<ReturnType<typeof signingRows>>;

/** What a store holds, read while no server runs. */
export interface Stored extends Rows {
  /** Of the text's paragraphs, each as often as it is there. */
  words: string[];
  /** What SQLite itself finds wrong with the file. */
  damage: string[];
}

/** Reads a copy: whoever opens the file itself next, and recovers it, is the next server. */
export async function readStored(database: string, { textId, coalitionId }: Scene): Promise<Stored> {
  const aside = mkdtempSync(join(tmpdir(), 'acuerdo-crash-copy-'));
  const copy = join(aside, 'copy.sqlite');
  for (const part of ['', '-wal'])
    if (existsSync(database + part)) copyFileSync(database + part, copy + part);
  const store = await openStore(copy);
  try {
    const { blocks } = await readText(store, textId);
    return {
      words: blocks['es']!.flatMap((block) => wordsOf(plainText(block))),
      damage: damageOf(store),
      ...(await signingRows(store, coalitionId)),
    };
  } finally {
    await store.close();
    rmSync(aside, { recursive: true, force: true });
  }
}

function damageOf({ sqlite }: Store): string[] {
  const integrity = sqlite!.pragma('integrity_check') as { integrity_check: string }[];
  const dangling = sqlite!.pragma('foreign_key_check') as { table: string }[];
  return [
    ...integrity.map((row) => row.integrity_check).filter((said) => said !== 'ok'),
    ...dangling.map(({ table }) => `a row of ${table} refers to nothing`),
  ];
}

async function signingRows({ read }: Store, coalitionId: string) {
  return {
    signatures: await read.selectFrom('signatures').selectAll().execute(),
    acts: await read.selectFrom('signature_acts').selectAll().orderBy('position').execute(),
    log: await read.selectFrom('logs').selectAll().where('coalition_id', '=', coalitionId).execute(),
    leaves: await read
      .selectFrom('log_leaves')
      .selectAll()
      .where('coalition_id', '=', coalitionId)
      .orderBy('leaf_index')
      .execute(),
    audit: await read
      .selectFrom('audit')
      .selectAll()
      .where('coalition_id', '=', coalitionId)
      .orderBy('seq')
      .execute(),
    contacts: await read
      .selectFrom('membership_contacts')
      .innerJoin('memberships', 'memberships.id', 'membership_contacts.membership_id')
      .select(['membership_contacts.id', 'organization_id'])
      .execute(),
    mails: await read.selectFrom('outbox').selectAll().where('kind', '=', 'mail').execute(),
  };
}

/**
 * Gives back what the dead server had leased for a minute, as if that minute were over: mails that a kill
 * interrupted are due again at once.
 */
export async function endLeases(database: string): Promise<void> {
  const store = await openStore(database);
  const leased = await store.read.selectFrom('outbox').select(['id', 'leased_until']).execute();
  await store.write(async (trx) => {
    for (const { id, leased_until } of leased)
      if (leased_until !== null)
        await trx
          .updateTable('outbox')
          .set({ leased_until: later(leased_until, -LEASE) })
          .where('id', '=', id)
          .execute();
  });
  await store.close();
}

/** Asks, beside a running server, how many mails are still to be sent. */
export function mailsDue(database: string): { count(): number; close(): void } {
  const handle = openSqlite(database, { readonly: true });
  const due = handle.prepare("select count(*) from outbox where kind = 'mail' and done_at is null").pluck();
  return { count: () => Number(due.get()), close: () => void handle.close() };
}
