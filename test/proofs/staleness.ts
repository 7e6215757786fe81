import * as Y from 'yjs';
import { fragmentName } from '../../domain/texts/schema.ts';
import { alignmentWorld } from '../support/alignment-world.ts';
import { seeded } from '../support/platform.ts';
import type { Engine } from '../support/store.ts';
import type { Finding } from './run.ts';
import { newClient, pull } from './staleness/client.ts';
import { run, type Counts, type Scene } from './staleness/run.ts';

/** Every second engine's share. */
const SHARES: readonly [Engine, number][] = [
  ['sqlite', 0.9],
  ['postgres', 0.1],
];
/** So many runs one after the other in one text. */
const IN_ONE_TEXT = 20;
/** From so many runs on, each of these must have come about: otherwise the proof has shown nothing of it. */
const ENOUGH = 50;
const MUST = [
  'type',
  'erase',
  'split',
  'merge',
  'move',
  'remove',
  'review',
  'translate',
  'typo',
  'turned',
  'repair',
];
const STATES = ['in-step', 'behind', 'both', 'unreviewed', 'absent'];

/**
 * `n` runs of edits, splits, merges, moves and removals in both languages by two clients who hear of each other when
 * chance has it, with checks between. After each, how every block stands is what an independent model says, which reads
 * the words by its own means and knows no hash; so are the sums, and every word difference leads from the words that were
 * checked to those that stand. What was not read as it stands is never checked.
 */
export default async function staleness(n = 60): Promise<Finding> {
  const counts: Counts = {
    ...{ compared: 0, wrong: 0, staleTaken: 0, freshRefused: 0, differences: 0 },
    ...{ deeds: {}, states: {} },
  };
  let runs = 0;
  for (const [engine, share] of SHARES) {
    const wanted = Math.max(1, Math.round(n * share));
    let scene: Scene | null = null;
    for (let at = 0; at < wanted; at++, runs++) {
      if (at % IN_ONE_TEXT === 0) scene = await setScene(engine, at);
      const seed = `staleness ${engine} ${at}`;
      const random = seeded(seed);
      await run(scene!, { chance: chanceOf(random), random, seed }, counts);
    }
  }
  const { deeds, states, ...faults } = counts;
  const { wrong, staleTaken, freshRefused } = faults;
  const done = MUST.every((name) => deeds[name]) && STATES.every((state) => states[state]);
  return {
    holds: wrong + staleTaken + freshRefused === 0 && (done || n < ENOUGH),
    figures: { runs, ...faults, ...states, ...deeds },
  };
}

/** Two people at one text of three paragraphs in each language. */
async function setScene(engine: Engine, at: number): Promise<Scene> {
  const world = await alignmentWorld({ engine });
  const clients: Scene['clients'] = [
    newClient(world.marta, 70_000 + at * 2),
    newClient(world.tom, 70_001 + at * 2),
  ];
  for (const client of clients) {
    await pull(world.platform, world.textId, client);
    client.sent = Y.encodeStateVector(client.doc);
    client.doc.getXmlFragment(fragmentName('es'));
  }
  return { world, clients, noted: new Map() };
}

/** Repeatable numbers from 0 to 1 that look like chance. */
function chanceOf(bytes: (length: number) => Uint8Array): () => number {
  return () => new DataView(new Uint8Array(bytes(4)).buffer).getUint32(0) / 2 ** 32;
}
