import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { Busy } from '../errors.ts';

/** A module that draws: plain data in, the bytes of a file out, the same for the same. Named `*-printer.ts`. */
export interface Printer<Model> {
  print(model: Model): Promise<Uint8Array>;
}
export interface PrintRequest {
  id: number;
  /** Address of the printer's module. */
  printer: string;
  model: unknown;
}
export interface PrintAnswer {
  id: number;
  bytes?: Uint8Array;
  fault?: string;
}

export interface Press {
  /**
   * Has a printer draw a model, which travels to its thread as a copy. Name the printer's type: `typeof import(…)`.
   * Who asks for what is being printed already gets the same; Busy when too much is waiting.
   */
  print<P extends Printer<never>>(printer: URL, model: Parameters<P['print']>[0]): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(fault: Error): void;
}

/** Nothing takes so long; a press that does is broken and is replaced. */
const PATIENCE = 60_000;
const MEMORY_MB = 384;
/** More would wait longer than anybody does. */
export const MOST_WAITING = 40;

/**
 * Prints on a thread of its own, so that a long letter never holds up a request. The thread starts with the first
 * print and is started anew after a failure.
 */
export function createPress(): Press {
  const waiting = new Map<number, Waiting>();
  const underWay = new Map<string, Promise<Uint8Array>>();
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
  /** Counts anew from each answer: one thing is printed after the other. */
  const watch = (watched: Worker) => {
    if (timer) clearTimeout(timer);
    if (waiting.size === 0) {
      watched.unref();
      return;
    }
    watched.ref();
    timer = setTimeout(() => {
      fail(watched, new Error('the press took too long'));
      void watched.terminate();
    }, PATIENCE);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./press-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    started.on('message', ({ id, bytes, fault }: PrintAnswer) => {
      const one = waiting.get(id);
      waiting.delete(id);
      watch(started);
      if (bytes) one?.resolve(bytes);
      else one?.reject(new Error(`it could not be printed: ${fault}`));
    });
    started.on('error', (error: Error) => fail(started, error));
    started.on('exit', () => fail(started, new Error('the press stopped')));
    return started;
  };

  const send = (request: Omit<PrintRequest, 'id'>): Promise<Uint8Array> => {
    if (waiting.size >= MOST_WAITING) return Promise.reject(new Busy());
    const press = (worker ??= start());
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      press.postMessage({ ...request, id } satisfies PrintRequest);
      if (waiting.size === 1) watch(press);
    });
  };

  return {
    print(printer, model) {
      if (closed) return Promise.reject(new Error('the press is closed'));
      const what = createHash('sha256').update(printer.href).update(serialize(model)).digest('hex');
      const known = underWay.get(what);
      if (known) return known;
      const printed = send({ printer: printer.href, model }).finally(() => underWay.delete(what));
      underWay.set(what, printed);
      return printed;
    },
    async close() {
      closed = true;
      const open = worker;
      if (!open) return;
      fail(open, new Error('the press is closed'));
      await open.terminate();
    },
  };
}
