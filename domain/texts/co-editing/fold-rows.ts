import * as Y from 'yjs';
import { loadDoc } from './candidate.ts';
import type { Pair } from './log-row.ts';

/** Characters by Yjs client id. */
export type Characters = Map<number, number>;

/** A document with all rows in it, and the characters each client added and took away in those rows. */
export interface FoldedRows {
  doc: Y.Doc;
  inserted: Characters;
  deleted: Characters;
}

/** Applies rows to a snapshot one by one, counting what each does: the same whenever and however often a log is folded. */
export function foldRows({
  snapshot,
  rows,
}: {
  snapshot: Uint8Array | null;
  rows: readonly Pair[];
}): FoldedRows {
  const doc = loadDoc({ snapshot, updates: [] });
  const inserted: Characters = new Map();
  const deleted: Characters = new Map();
  for (const { client, update } of rows) {
    doc.once('afterTransaction', (transaction: Y.Transaction) =>
      count(doc, transaction, client, inserted, deleted),
    );
    Y.applyUpdate(doc, update);
  }
  return { doc, inserted, deleted };
}

/** Insertions count for the client whose structs they are, deletions for the one that sent them. */
function count(
  doc: Y.Doc,
  transaction: Y.Transaction,
  sender: number,
  inserted: Characters,
  deleted: Characters,
): void {
  for (const [client, end] of transaction.afterState) {
    const start = transaction.beforeState.get(client) ?? 0;
    if (end <= start) continue;
    const structs = doc.store.clients.get(client) ?? [];
    let characters = 0;
    for (let i = Y.findIndexSS(structs, start); i < structs.length; i++)
      characters += charactersOf(structs[i]!);
    add(inserted, client, characters);
  }
  let gone = 0;
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    gone += charactersOf(struct);
  });
  add(deleted, sender, gone);
}

const charactersOf = (struct: Y.AbstractStruct): number =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.length : 0;

function add(counts: Characters, client: number, characters: number): void {
  if (characters > 0) counts.set(client, (counts.get(client) ?? 0) + characters);
}
