import { deflateRawSync } from 'node:zlib';
import { parentPort } from 'node:worker_threads';
import * as Y from 'yjs';
import { loadDoc, type StoredState } from './candidate.ts';
import type { Fold, FolderAnswer, FolderQuestion, Folded, Lacking } from './folder.ts';

/** Folds rows into a snapshot and counts, per client, the characters each row added and took away. */
function fold({ snapshot, rows }: Fold): Folded {
  const doc = loadDoc({ snapshot, updates: [] });
  const inserted = new Map<number, number>();
  const deleted = new Map<number, number>();
  for (const { client, update } of rows) {
    doc.once('afterTransaction', (transaction: Y.Transaction) =>
      count(doc, transaction, client, inserted, deleted),
    );
    Y.applyUpdate(doc, update);
  }
  const state = new Uint8Array(deflateRawSync(Y.encodeStateAsUpdateV2(doc)));
  doc.destroy();
  return { state, inserted: [...inserted], deleted: [...deleted] };
}

/** Insertions count for the client whose structs they are, deletions for the one that sent them. */
function count(
  doc: Y.Doc,
  transaction: Y.Transaction,
  sender: number,
  inserted: Map<number, number>,
  deleted: Map<number, number>,
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

function add(counts: Map<number, number>, client: number, characters: number): void {
  if (characters > 0) counts.set(client, (counts.get(client) ?? 0) + characters);
}

/** What a client that stands at `vector` lacks, and what the server has. */
function lacking({ stored, vector }: { stored: StoredState; vector: Uint8Array | null }): Lacking {
  const doc = loadDoc(stored);
  const result = {
    vector: Y.encodeStateVector(doc),
    update: Y.encodeStateAsUpdate(doc, vector ?? undefined),
  };
  doc.destroy();
  return result;
}

function answer(question: FolderQuestion): FolderAnswer {
  try {
    return {
      id: question.id,
      result: 'rows' in question.work ? fold(question.work) : lacking(question.work),
    };
  } catch (error) {
    return { id: question.id, failure: String(error) };
  }
}

parentPort!.on('message', (question: FolderQuestion) => parentPort!.postMessage(answer(question)));
