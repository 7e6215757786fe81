import { randomBytes } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { Imported } from './finish.ts';
import type { ImportRequest } from './import-file.ts';
import { importFile, importPaste } from './import-file.ts';
import { Refused } from './limits.ts';
import type { Sheet } from './read-sheet.ts';
import type { ReturnRequest } from '../returns/read-return.ts';
import type { ReturnPlan } from '../returns/plan-model.ts';

/** A sheet to read. */
export interface SheetRequest {
  kind: 'sheet';
  bytes: Uint8Array;
}

/** What the worker answers to a request. */
export type Answer =
  { imported: Imported } | { sheets: Sheet[] } | { plan: ReturnPlan } | { refused: string };

async function answer(request: ImportRequest | SheetRequest | ReturnRequest): Promise<Answer> {
  try {
    if (request.kind === 'sheet') {
      const { readSheet } = await import('./read-sheet.ts');
      return { sheets: await readSheet(request.bytes) };
    }
    if (request.kind === 'return') {
      const { readReturn } = await import('../returns/read-return.ts');
      return { plan: readReturn(request) };
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

parentPort?.on('message', (request: ImportRequest | SheetRequest | ReturnRequest) => {
  void answer(request).then((given) => parentPort?.postMessage(given));
});
