import { parentPort } from 'node:worker_threads';
import type { PrintAnswer, Printer, PrintRequest } from './press.ts';

/** The press's own thread: one print after the other, each answered by its number. */
parentPort?.on('message', ({ id, printer, model }: PrintRequest) => {
  void import(printer)
    .then(({ print }: Printer<unknown>) => print(model))
    .then((bytes): PrintAnswer => ({ id, bytes }))
    .catch((error: unknown): PrintAnswer => ({
      id,
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }))
    .then((answer) => parentPort?.postMessage(answer));
});
