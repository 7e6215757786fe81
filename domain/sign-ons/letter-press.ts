import { Worker } from 'node:worker_threads';
import type { LetterModel } from './letter-model.ts';
import type { Paper } from './letter-sheet.ts';
import type { ReceiptModel } from './receipt.ts';

export interface PrintOptions {
  format: 'pdf' | 'docx';
  paper: Paper;
}
export type PrintJob = { letter: LetterModel; options: PrintOptions } | { receipt: ReceiptModel };
export interface PrintRequest {
  id: number;
  job: PrintJob;
}
export interface PrintAnswer {
  id: number;
  bytes?: Uint8Array;
  fault?: string;
}

export interface LetterPress {
  /** The letter's bytes; the same model and options always give the same ones. */
  print(model: LetterModel, options: PrintOptions): Promise<Uint8Array>;
  /** A receipt as PDF, on Letter paper. */
  receipt(model: ReceiptModel): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(fault: Error): void;
}

/** No letter takes so long; a press that does is broken and is replaced. */
const PATIENCE = 60_000;
const MEMORY_MB = 384;

/**
 * Prints letters on a thread of its own, so that a long letter never holds up a request. The thread starts
 * with the first letter and is started anew after a failure.
 */
export function createLetterPress(): LetterPress {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | null = null;
  let last = 0;
  let closed = false;

  const fail = (gone: Worker, fault: Error) => {
    if (worker !== gone) return;
    worker = null;
    if (timer) clearTimeout(timer);
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  /** Counts anew from each answer: letters are printed one after the other. */
  const watch = (watched: Worker) => {
    if (timer) clearTimeout(timer);
    if (waiting.size === 0) {
      watched.unref();
      return;
    }
    watched.ref();
    timer = setTimeout(() => {
      fail(watched, new Error('the letter press took too long'));
      void watched.terminate();
    }, PATIENCE);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./letter-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    started.on('message', ({ id, bytes, fault }: PrintAnswer) => {
      const one = waiting.get(id);
      waiting.delete(id);
      watch(started);
      if (bytes) one?.resolve(bytes);
      else one?.reject(new Error(`the letter could not be printed: ${fault}`));
    });
    started.on('error', (error: Error) => fail(started, error));
    started.on('exit', () => fail(started, new Error('the letter press stopped')));
    return started;
  };

  const take = (job: PrintJob): Promise<Uint8Array> => {
    if (closed) return Promise.reject(new Error('the letter press is closed'));
    const press = (worker ??= start());
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      const request: PrintRequest = { id, job };
      press.postMessage(request);
      if (waiting.size === 1) watch(press);
    });
  };

  return {
    print: (letter, options) => take({ letter, options }),
    receipt: (receipt) => take({ receipt }),
    async close() {
      closed = true;
      const open = worker;
      if (!open) return;
      fail(open, new Error('the letter press is closed'));
      await open.terminate();
    },
  };
}
