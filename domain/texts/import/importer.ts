import { Worker } from 'node:worker_threads';
import { Invalid } from '../../errors.ts';
import type { Imported } from './finish.ts';
import type { ImportRequest } from './import-file.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { Sheet } from './read-sheet.ts';
import type { ReturnRequest } from '../returns/read-return.ts';
import type { ReturnPlan } from '../returns/plan-model.ts';
import { Turns } from './turns.ts';
import type { Answer, SheetRequest } from './worker.ts';

export type { Imported } from './finish.ts';
export type { ImportRequest } from './import-file.ts';
export type { Notice } from './notices.ts';
export type { Sheet } from './read-sheet.ts';

/** Reads files and pastes away from the main thread, one at a time, in turns between the people who ask, under limits of time and memory. */
export interface Importer {
  /** Throws Invalid with a sentence of words/import.ts when the file cannot be imported. */
  run(by: string, request: ImportRequest): Promise<Imported>;
  /** Reads the sheets of an .xlsx file, under the same limits. */
  sheets(by: string, bytes: Uint8Array): Promise<Sheet[]>;
  /** Holds a file that came back from a word processor against its text, under the same limits. */
  returned(by: string, request: Omit<ReturnRequest, 'kind'>): Promise<ReturnPlan>;
  close(): Promise<void>;
}

interface Job {
  /** Who asks: the person. */
  by: string;
  request: ImportRequest | SheetRequest | ReturnRequest;
  settle: (answer: Answer) => void;
}

/** An importer of one worker, started at the first request and anew after one was stopped. */
export function createImporter(): Importer {
  const waiting = new Turns<Job>();
  let worker: Worker | null = null;
  let current: { job: Job; deadline: NodeJS.Timeout } | null = null;
  let closed = false;

  const settle = (answer: Answer) => {
    if (!current) return;
    const { job, deadline } = current;
    clearTimeout(deadline);
    current = null;
    job.settle(answer);
    next();
  };

  /** Ends the worker and whatever it was at; the next request starts another. */
  const stop = (word: string) => {
    const ending = worker;
    worker = null;
    ending?.removeAllListeners();
    ending?.on('error', () => undefined);
    const ended = ending?.terminate();
    settle({ refused: word });
    return ended;
  };

  const start = () => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), {
      env: {},
      argv: [],
      execArgv: [],
      stdin: false,
      resourceLimits: {
        maxOldGenerationSizeMb: IMPORT_LIMITS.heapMegabytes - 32,
        maxYoungGenerationSizeMb: 32,
      },
    });
    started.unref();
    started.on('message', settle);
    started.on('error', () => void stop('import-too-heavy'));
    started.on('exit', () => void stop('import-too-heavy'));
    return started;
  };

  const next = () => {
    if (current || closed) return;
    const job = waiting.next();
    if (!job) return;
    current = { job, deadline: setTimeout(() => void stop('import-too-slow'), IMPORT_LIMITS.milliseconds) };
    worker ??= start();
    worker.postMessage(job.request);
  };

  const ask = async (
    by: string,
    request: Job['request'],
    field: string,
  ): Promise<Exclude<Answer, { refused: string }>> => {
    const refuse = (word: string) => new Invalid([{ field, word }]);
    if (closed || waiting.size >= IMPORT_LIMITS.waiting) throw refuse('import-busy');
    if (waiting.of(by) >= IMPORT_LIMITS.waitingOfOne) throw refuse('import-own-waiting');
    if (sizeOf(request) > IMPORT_LIMITS.bytes) throw refuse('import-too-large');
    const answer = await new Promise<Answer>((settle) => {
      waiting.add({ by, request, settle });
      next();
    });
    if ('refused' in answer) throw refuse(answer.refused);
    return answer;
  };

  return {
    run: async (by, request) => ((await ask(by, request, request.kind)) as { imported: Imported }).imported,
    sheets: async (by, bytes) =>
      ((await ask(by, { kind: 'sheet', bytes }, 'file')) as { sheets: Sheet[] }).sheets,
    returned: async (by, request) =>
      ((await ask(by, { kind: 'return', ...request }, 'file')) as { plan: ReturnPlan }).plan,
    async close() {
      closed = true;
      for (const job of waiting.empty()) job.settle({ refused: 'import-busy' });
      await stop('import-busy');
    },
  };
}

function sizeOf(request: Job['request']): number {
  return request.kind === 'paste' ? (request.html?.length ?? 0) + request.text.length : request.bytes.length;
}
