import { plainText } from '../../domain/texts/schema.ts';
import { asAccepted } from '../../domain/texts/suggestion-marks.ts';
import { readMarkedText } from '../../domain/texts/suggestions/reads.ts';
import type { Engine } from '../support/store.ts';
import { pause } from './crash/patience.ts';
import { endings } from './revoke/endings.ts';
import { AFTER, type Intruder } from './revoke/intruder.ts';
import { setScene, type Scene, type Writer } from './revoke/scene.ts';
import type { Finding } from './run.ts';

/** With announcements flowing, and without: then the sweep finds out. */
const ALLOWED_MS = { told: 2000, untold: 15_000 };
const WRITES_EVERY_MS = { told: 40, untold: 500 };
/** So long every window has for a first write that is taken: an ending before any would prove nothing. */
const FIRST_WRITE_MS = 20_000;
const WINDOWS_PER_TEXT = 6;

/**
 * Somebody writes in `n` texts through many windows on two servers, and does not stop when their right to write ends:
 * by signing out, by all their sessions being ended, by a lesser role, by leaving the body, by their right being lowered
 * or taken, by their seat or their round being ended, by the texts being closed; and by the clock, where the time of a
 * seat, a place or a round passes and nobody does anything. Every window is put out in time, nothing written
 * after the act was committed is ever in a text, and nobody comes back in to write. On both engines; and on SQLite
 * again with nobody being told.
 */
export default async function revoke(n = 3): Promise<Finding> {
  const figures: Record<string, number> = { texts: n, endings: Object.keys(endings).length };
  const faults = { idle: 0, late: 0, writesAfter: 0, cameBack: 0 };
  const told: number[] = [];
  for (const engine of ['sqlite', 'postgres'] as const) told.push(...(await on(engine, n, 'told', faults)));
  const untold = await on('sqlite', Math.min(n, 4), 'untold', faults);
  Object.assign(figures, spread('told', told), spread('untold', untold), faults);
  return { holds: Object.values(faults).every((count) => count === 0) && told.length > 0, figures };
}

type Faults = Record<'idle' | 'late' | 'writesAfter' | 'cameBack', number>;

/** Every ending once; the times in milliseconds from commit to each window being put out. */
async function on(engine: Engine, n: number, how: 'told' | 'untold', faults: Faults): Promise<number[]> {
  const scene = await setScene(engine, { texts: n, windows: n * WINDOWS_PER_TEXT });
  const times: number[] = [];
  for (const [name, { by, end }] of Object.entries(endings)) {
    const writer = await scene.writer(by);
    const before = await written(scene);
    const found = await ended(scene, writer, how, (platform) => end(scene, writer, platform));
    const late = found.filter((time) => time > ALLOWED_MS[how]).length;
    if (late > 0) console.error(`${engine}, ${how}, ${name}: ${late} windows put out too late`);
    faults.late += late;
    times.push(...found);
    for (const intruder of writer.intruders) if (await intruder.comesBack()) faults.cameBack++;
    faults.idle += writer.intruders.filter(({ taken }) => taken === 0).length;
    faults.writesAfter += (await written(scene)) - before;
    await scene.decline();
  }
  return times;
}

async function ended(
  { platform }: Scene,
  { intruders }: Writer,
  how: 'told' | 'untold',
  end: (platform: Scene['platform']) => Promise<unknown>,
): Promise<number[]> {
  let words = 'antes';
  let writing = true;
  const every = WRITES_EVERY_MS[how];
  const goOn = async () => {
    for (; writing; await pause(every)) for (const intruder of intruders) intruder.write(words);
  };
  const typing = goOn();
  const patience = performance.now() + FIRST_WRITE_MS;
  while (performance.now() < patience && intruders.some(({ taken }) => taken === 0)) await pause(5);
  await end(how === 'told' ? platform : { ...platform, announce: () => undefined });
  const committed = performance.now();
  words = AFTER;
  const until = committed + 2 * ALLOWED_MS[how];
  while (performance.now() < until && intruders.some(({ cutAt }) => cutAt === null)) await pause(5);
  await pause(every);
  writing = false;
  await typing;
  return intruders.map(({ cutAt }: Intruder) => Math.max(0, (cutAt ?? Infinity) - committed));
}

/** In how many paragraphs of the texts something stands, suggestions among it, that nobody may have written any more. */
async function written({ platform, texts }: Scene): Promise<number> {
  let found = 0;
  for (const { text } of texts) {
    const { blocks } = await readMarkedText(platform.store, text.id);
    found += blocks['es']!.filter((block) => plainText(asAccepted(block)).includes(AFTER)).length;
  }
  return found;
}

function spread(name: string, times: readonly number[]): Record<string, number> {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return {
    [`${name}Windows`]: sorted.length,
    [`${name}P50Ms`]: at(0.5),
    [`${name}P99Ms`]: at(0.99),
    [`${name}MaxMs`]: at(1),
  };
}
