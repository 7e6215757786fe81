import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Invalid } from '../../domain/errors.ts';
import { createImporter } from '../../domain/texts/import/importer.ts';
import { IMPORT_LIMITS } from '../../domain/texts/import/limits.ts';
import { BOMBS } from '../domain/texts/import/bombs.ts';
import { RETURN_BOMBS } from '../domain/texts/returns/bombs.ts';

const MB = 1e6;
const STANDING = { language: 'es', title: '', blocks: [], suggestions: [], comments: [] };

/**
 * Every bomb, brought in or brought back, is refused with its own word within six seconds, within the memory a worker
 * may take, while the main thread goes on; n times over.
 */
export default async function importBombs(
  n = 1,
): Promise<{ holds: boolean; figures: Record<string, number | string> }> {
  const importer = createImporter();
  await importer.run('ana', { kind: 'paste', text: 'Hola' });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const figures = {
    bombs: 0,
    wrong: 0,
    slowestMs: 0,
    lagP99Ms: 0,
    lagMaxMs: 0,
    peakRssMb: 0,
    workerPeakMb: 0,
  };
  const attempts: [string, () => () => Promise<unknown>][] = [
    ...BOMBS.map(([, word, make]): [string, () => () => Promise<unknown>] => [
      word,
      () => {
        const request = make();
        return () => importer.run('ana', request);
      },
    ]),
    ...RETURN_BOMBS.map(([, word, make]): [string, () => () => Promise<unknown>] => [
      word,
      () => {
        const bytes = make();
        return () => importer.returned('ana', { bytes, standing: STANDING });
      },
    ]),
  ];
  for (let round = 0; round < n; round++) {
    for (const [word, make] of attempts) {
      const run = make();
      const before = process.memoryUsage.rss();
      let peak = before;
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
      delay.reset();
      delay.enable();
      const started = performance.now();
      const outcome = await run().catch((error: unknown) => error);
      figures.slowestMs = Math.max(figures.slowestMs, Math.round(performance.now() - started));
      delay.disable();
      clearInterval(watch);
      peak = Math.max(peak, process.memoryUsage.rss());
      figures.bombs++;
      if (!(outcome instanceof Invalid) || !meant(word, outcome.faults[0]?.word)) figures.wrong++;
      if (delay.count > 0) {
        figures.lagP99Ms = Math.max(figures.lagP99Ms, Math.round(delay.percentile(99) / MB));
        figures.lagMaxMs = Math.max(figures.lagMaxMs, Math.round(delay.max / MB));
      }
      figures.peakRssMb = Math.max(figures.peakRssMb, Math.round(peak / MB));
      figures.workerPeakMb = Math.max(figures.workerPeakMb, Math.round((peak - before) / MB));
    }
  }
  await importer.close();
  // What the worker takes beside its heap: inflated parts, and the threads of its engine.
  const most = IMPORT_LIMITS.heapMegabytes + (2 * IMPORT_LIMITS.inflated) / MB + 128;
  const holds = figures.wrong === 0 && figures.slowestMs < 6000 && figures.workerPeakMb < most;
  return { holds, figures };
}

/** Which limit a bomb without end meets first, time or memory, is the machine's business. */
function meant(word: string, given: string | undefined): boolean {
  return given === word || (word === 'import-too-slow' && given === 'import-too-heavy');
}
