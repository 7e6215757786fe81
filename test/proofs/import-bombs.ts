import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Invalid } from '../../domain/errors.ts';
import { createImporter } from '../../domain/texts/import/importer.ts';
import { BOMBS } from '../domain/texts/import/bombs.ts';

/** Every bomb is refused with its own word within six seconds while the main thread goes on; n times over. */
export default async function importBombs(
  n = 1,
): Promise<{ holds: boolean; figures: Record<string, number | string> }> {
  const importer = createImporter();
  await importer.run({ kind: 'paste', text: 'Hola' });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const figures = { bombs: 0, wrong: 0, slowestMs: 0, lagP99Ms: 0, lagMaxMs: 0, peakRssMb: 0 };
  for (let round = 0; round < n; round++) {
    for (const [, word, make] of BOMBS) {
      const request = make();
      delay.reset();
      delay.enable();
      const started = performance.now();
      const outcome = await importer.run(request).catch((error: unknown) => error);
      figures.slowestMs = Math.max(figures.slowestMs, Math.round(performance.now() - started));
      delay.disable();
      figures.bombs++;
      if (!(outcome instanceof Invalid) || !meant(word, outcome.faults[0]?.word)) figures.wrong++;
      if (delay.count > 0)
        figures.lagP99Ms = Math.max(figures.lagP99Ms, Math.round(delay.percentile(99) / 1e6));
      if (delay.count > 0) figures.lagMaxMs = Math.max(figures.lagMaxMs, Math.round(delay.max / 1e6));
      figures.peakRssMb = Math.max(figures.peakRssMb, Math.round(process.memoryUsage.rss() / 1e6));
    }
  }
  await importer.close();
  return { holds: figures.wrong === 0 && figures.slowestMs < 6000, figures };
}

/** Which limit a bomb without end meets first, time or memory, is the machine's business. */
function meant(word: string, given: string | undefined): boolean {
  return given === word || (word === 'import-too-slow' && given === 'import-too-heavy');
}
