import { parentPort } from 'node:worker_threads';
import type { PrintAnswer, PrintRequest } from './letter-press.ts';

/** The press's own thread: one letter after the other, each answered by its number. */
parentPort?.on('message', ({ id, model, format, paper }: PrintRequest) => {
  const print = async (): Promise<PrintAnswer> => {
    const bytes =
      format === 'pdf'
        ? await (await import('./letter-pdf.ts')).letterPdf(model, paper)
        : await (await import('./letter-docx.ts')).letterDocx(model, paper);
    return { id, bytes };
  };
  void print()
    .catch((error: unknown): PrintAnswer => ({
      id,
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }))
    .then((answer) => parentPort?.postMessage(answer));
});
