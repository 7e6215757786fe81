import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setScene, startEditServer, Typist, wordsStored } from '../support/edit-crowd.ts';
import { freePort } from '../support/ports.ts';
import type { Finding } from './run.ts';

const PEOPLE = 6;
/** After so many kills a new text is begun, well before the old one reaches the length a text may have. */
const KILLS_PER_TEXT = 40;

interface Counts {
  typed: number;
  /** Words acknowledged to their author or seen by a peer before the last kill. */
  promised: number;
  lost: number;
  /** Words typed that are not in the store at the end. */
  missing: number;
  /** Texts whose screens were not all alike at the end. */
  diverged: number;
}

/**
 * Several people type into one text while the server is killed with SIGKILL at random moments, `n` times. After
 * each kill, before anything runs again, every word that was acknowledged or that a peer had seen is in the store.
 * At the end everybody and the store hold the same words, and nothing that was typed is missing.
 */
export default async function crashEdits(n = 4): Promise<Finding> {
  const sum: Counts = { typed: 0, promised: 0, lost: 0, missing: 0, diverged: 0 };
  for (let left = n; left > 0; left -= KILLS_PER_TEXT) {
    const counts = await crashText(Math.min(left, KILLS_PER_TEXT));
    for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  }
  return { holds: sum.lost + sum.missing + sum.diverged === 0, figures: { kills: n, ...sum } };
}

async function crashText(kills: number): Promise<Counts> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-crash-'));
  const database = join(directory, 'acuerdo.sqlite');
  const scene = await setScene(database, PEOPLE);
  const port = await freePort();
  let server = await startEditServer(database, port);
  const typists = scene.tokens.map((_, place) => new Typist(port, scene, place));
  const lost = new Set<string>();
  let promised = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      await Promise.all(typists.map((typist) => typist.synced()));
      for (const typist of typists) typist.start();
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 900));
      server.kill('SIGKILL');
      await once(server, 'exit');
      await new Promise((resolve) => setTimeout(resolve, 150));
      for (const typist of typists) typist.stop();
      const words = new Set(typists.flatMap((typist) => [...typist.saved, ...typist.seen()]));
      const stored = await wordsStored(database, scene);
      promised = words.size;
      for (const word of words) if (!stored.has(word)) lost.add(word);
      server = await startEditServer(database, port);
    }
    for (const typist of typists) typist.stop();
    const converged = await untilConverged(typists);
    server.kill('SIGTERM');
    await once(server, 'exit');
    const stored = await wordsStored(database, scene);
    const typed = typists.reduce((sum, typist) => sum + typist.typed, 0);
    return { typed, promised, lost: lost.size, missing: typed - stored.size, diverged: converged ? 0 : 1 };
  } finally {
    for (const typist of typists) typist.end();
    if (server.exitCode === null) server.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Everybody saved, and all screens alike, within a minute. */
async function untilConverged(typists: readonly Typist[]): Promise<boolean> {
  for (const patience = performance.now() + 60_000; performance.now() < patience;) {
    const saved = typists.every(({ provider }) => provider.status.state === 'saved' && provider.synced);
    if (saved && new Set(typists.map((typist) => typist.all())).size === 1) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const typist of typists)
    console.error(JSON.stringify(typist.provider.status), typist.provider.synced, typist.all().length);
  return false;
}
