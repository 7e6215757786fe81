import { pack } from '../../realtime/wire.ts';
import { isThere, roomOfText, settled, toBytes, type Change, type Vault } from './vault.ts';

/** Where texts were kept unsealed until sealing began. Goes once nobody can still have words in it. */
const NAME = 'acuerdo-texts';
const STORES = ['updates', 'pending', 'places', 'words'] as const;

interface OldRow {
  at: [text: string, n?: number];
  [field: string]: unknown;
}

/**
 * Moves what a person still keeps unsealed into their vault, so that nothing unsent is lost; of others only what they
 * have not sent stays until they come.
 */
export async function bringOver(vault: Vault, personId: string): Promise<void> {
  if (!(await isThere(NAME))) return;
  const db = await settled(indexedDB.open(NAME));
  db.onversionchange = () => db.close();
  try {
    const stores = STORES.filter((name) => db.objectStoreNames.contains(name));
    const reading = stores.length > 0 ? db.transaction(stores) : null;
    const rows = await Promise.all(
      stores.map(async (store) => ({
        store,
        rows: (await settled(reading!.objectStore(store).getAll())) as OldRow[],
      })),
    );
    const unsent = new Set(
      rows.flatMap(({ store, rows: all }) =>
        store === 'pending' || store === 'words' ? all.map(({ at }) => at[0]) : [],
      ),
    );
    const own = (text: string) => text.startsWith(`${personId}/`);
    const stays = ({ at }: OldRow) => !own(at[0]) && unsent.has(at[0]);
    const changes = rows.flatMap(({ store, rows: all }) =>
      all.filter(({ at }) => own(at[0])).map((row) => ({ store, row })),
    );
    await vault.write(
      await Promise.all(
        changes.map(async ({ store, row }): Promise<Change> => {
          const room = await roomOfText(vault, row.at[0].slice(personId.length + 1));
          return { put: store, at: [room, row.at[1] ?? 0], value: sealable(store, row) };
        }),
      ),
    );
    const left = rows.flatMap(({ rows: all }) => all.filter(stays));
    db.close();
    if (left.length === 0) await settled(indexedDB.deleteDatabase(NAME));
    else
      await takeOut(
        rows.flatMap(({ store, rows: all }) =>
          all.filter((row) => !stays(row)).map(({ at }) => ({ store, at })),
        ),
      );
  } finally {
    db.close();
  }
}

function sealable(store: (typeof STORES)[number], row: OldRow): Uint8Array {
  if (store === 'updates') return row['update'] as Uint8Array;
  if (store === 'pending') return pack(row['updates'] as Uint8Array[]);
  return toBytes(store === 'places' ? { seq: row['seq'], id: row['id'] } : row['words']);
}

async function takeOut(rows: readonly { store: (typeof STORES)[number]; at: OldRow['at'] }[]): Promise<void> {
  const db = await settled(indexedDB.open(NAME));
  const transaction = db.transaction(STORES, 'readwrite');
  for (const { store, at } of rows) transaction.objectStore(store).delete(at as IDBValidKey);
  await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
  db.close();
}
