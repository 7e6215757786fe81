import { deflateRawSync } from 'node:zlib';
import { parentPort } from 'node:worker_threads';
import * as Y from 'yjs';
import { blocksFromYXml } from '../blocks-in-ydoc.ts';
import { prepareDraft } from '../drafts/prepare.ts';
import { fragmentName } from '../schema.ts';
import { loadDoc, type StoredState } from './candidate.ts';
import { foldRows } from './fold-rows.ts';
import type { Fold, FolderAnswer, FolderQuestion, Folded, Lacking } from './folder.ts';

/** Folds rows into a snapshot, counts what each client did in them, and gets a draft of the words ready if one is due. */
function fold({ draft, ...work }: Fold): Folded {
  const { doc, inserted, deleted } = foldRows(work);
  const state = new Uint8Array(deflateRawSync(Y.encodeStateAsUpdateV2(doc)));
  const words = Object.fromEntries(
    (draft?.languages ?? []).map((language) => [
      language,
      blocksFromYXml(doc.getXmlFragment(fragmentName(language))),
    ]),
  );
  doc.destroy();
  return {
    state,
    inserted: [...inserted],
    deleted: [...deleted],
    draft: draft ? prepareDraft(words, draft.before) : null,
  };
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
