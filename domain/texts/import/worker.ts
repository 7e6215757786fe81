import { randomBytes } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { Imported } from './finish.ts';
import type { ImportRequest } from './import-file.ts';
import { importFile, importPaste } from './import-file.ts';
import { Refused } from './limits.ts';

/** What the worker answers to a request. */
export type Answer = { imported: Imported } | { refused: string };

async function answer(request: ImportRequest): Promise<Answer> {
  try {
    return {
      imported:
        request.kind === 'file' ? await importFile(request, randomBytes) : importPaste(request, randomBytes),
    };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.word };
    return { refused: error instanceof RangeError ? 'import-too-deep' : 'import-not-readable' };
  }
}

parentPort?.on('message', (request: ImportRequest) => {
  void answer(request).then((given) => parentPort?.postMessage(given));
});
