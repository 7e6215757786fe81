import { seeded } from '../support/platform.ts';
import type { Engine } from '../support/store.ts';
import { setScene } from './converge/scene.ts';
import { sequence, type Counts } from './converge/sequence.ts';
import type { Finding } from './run.ts';

/** Every second engine's share: most sequences run where a sequence is short. */
const SHARES: readonly [Engine, number][] = [
  ['sqlite', 0.8],
  ['postgres', 0.2],
];
/** From so many sequences on, each of these must have come about: otherwise the proof has shown nothing of it. */
const ENOUGH = 30;
const MUST = [
  'type',
  'delete',
  'replace',
  'look',
  'undo',
  'redo',
  'split',
  'accept',
  'decline',
  'reopen',
  'withdraw',
  'disconnect',
];

/**
 * Three pages write the same few paragraphs at once over real sockets, one edits and two suggest, while suggestions
 * are accepted, declined, reopened and withdrawn at the server and connections are cut: `n` sequences by chance. At the
 * end of each all three, a page opened anew and the stored log tell the same, nothing an honest page wrote was
 * refused, and accepted words were changed by edits and acceptances alone.
 */
export default async function converge(n = 40): Promise<Finding> {
  const counts: Counts = { diverged: 0, refused: 0, wordsChanged: 0, late: 0, deeds: {} };
  let sequences = 0;
  for (const [engine, share] of SHARES) {
    const scene = await setScene(engine);
    for (let at = 0; at < Math.round(n * share); at++, sequences++) {
      const seed = `converge ${engine} ${at}`;
      await sequence(scene, chanceOf(seed), seed, counts);
    }
    await scene.stop();
  }
  const { deeds, late, ...faults } = counts;
  const done = MUST.every((name) => (deeds[name] ?? 0) > 0);
  return {
    holds: Object.values(faults).every((count) => count === 0) && (done || n < ENOUGH),
    figures: {
      sequences,
      divergences: faults.diverged,
      refused: faults.refused,
      wordsChanged: faults.wordsChanged,
      lateAfterDecision: late,
      ...deeds,
    },
  };
}

/** Repeatable numbers from 0 to 1 that look like chance. */
function chanceOf(seed: string): () => number {
  const bytes = seeded(seed);
  return () => new DataView(new Uint8Array(bytes(4)).buffer).getUint32(0) / 2 ** 32;
}
