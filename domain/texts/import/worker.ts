import { randomBytes } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { Imported } from './finish.ts';
import type { ImportRequest } from './import-file.ts';
import { importFile, importPaste } from './import-file.ts';
import { Refused } from './limits.ts';
import type { Sheet } from './read-sheet.ts';

/** A sheet to read. */
export interface SheetRequest {
  kind: 'sheet';
  bytes: Uint8Array;
}

/** What the worker answers to a request. */
export type Answer = { imported: Imported } | { sheets: Sheet[] } | { refused: string };

async function answer(request: ImportRequest | SheetRequest): Promise<Answer> {
  try {
    if (request.kind === 'sheet') {
      const { readSheet } = await import('./read-sheet.ts');
      return { sheets: await readSheet(request.bytes) };
    }
    return {
      imported:
        request.kind === 'file' ? await importFile(request, randomBytes) : importPaste(request, randomBytes),
    };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.word };
    return { refused: error instanceof RangeError ? 'import-too-deep' : 'import-not-readable' };
  }
}

parentPort?.on('message', (request: ImportRequest | SheetRequest) => {
  void answer(request).then((given) => parentPort?.postMessage(given));
});
