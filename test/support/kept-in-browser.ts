import type { Page } from 'playwright-core';

/** Everything a page's browser keeps for it, written out: what a thief of the unlocked device would search through. */
export function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const tell = (value: unknown): void => {
      if (value instanceof ArrayBuffer) found.push(new TextDecoder('latin1').decode(value));
      else if (ArrayBuffer.isView(value))
        found.push(new TextDecoder('latin1').decode(value.buffer as ArrayBuffer));
      else if (value instanceof CryptoKey) found.push(`key ${value.type} ${value.extractable}`);
      else if (typeof value === 'object' && value !== null)
        for (const [name, inner] of Object.entries(value)) {
          found.push(name);
          tell(inner);
        }
      else found.push(String(value));
    };
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
      });
    for (const { name } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name!));
      found.push(db.name);
      for (const store of db.objectStoreNames) {
        const rows = db.transaction(store).objectStore(store);
        tell(await asked(rows.getAllKeys()));
        tell(await asked(rows.getAll()));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      found.push(name);
      for (const request of await cache.keys())
        found.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    tell({ ...localStorage });
    return found.join('\n');
  });
}

/** What a browser holds of texts: how many rows of each kind. Nothing is opened that is not there, which would make it. */
export const rowsKept = (page: Page) =>
  page.evaluate(async () => {
    const kept: Record<string, number> = {};
    if (!(await indexedDB.databases()).some(({ name }) => name === 'acuerdo-device')) return kept;
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
      });
    const db = await asked(indexedDB.open('acuerdo-device'));
    for (const store of ['updates', 'pending', 'places', 'texts', 'wordings'])
      kept[store] = await asked(db.transaction(store).objectStore(store).count());
    db.close();
    return kept;
  });
