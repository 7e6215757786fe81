import { parentPort } from 'node:worker_threads';
import type { PrintAnswer, PrintJob, PrintRequest } from './letter-press.ts';

/** The press's own thread: one print after the other, each answered by its number. */
parentPort?.on('message', ({ id, job }: PrintRequest) => {
  void print(job)
    .then((bytes): PrintAnswer => ({ id, bytes }))
    .catch((error: unknown): PrintAnswer => ({
      id,
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }))
    .then((answer) => parentPort?.postMessage(answer));
});

async function print(job: PrintJob): Promise<Uint8Array> {
  if ('receipt' in job) return (await import('./receipt-pdf.ts')).receiptPdf(job.receipt);
  const { letter, options } = job;
  return options.format === 'pdf'
    ? (await import('./letter-pdf.ts')).letterPdf(letter, options.paper)
    : (await import('./letter-docx.ts')).letterDocx(letter, options.paper);
}
