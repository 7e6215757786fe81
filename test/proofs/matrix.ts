import { readFileSync } from 'node:fs';
import { schema } from '../../graphql/schema.ts';
import { buildPages } from '../support/browser.ts';
import type { Engine } from '../support/store.ts';
import { bench } from './matrix/bench.ts';
import { engines, roles } from './matrix/dimensions.ts';
import { Score } from './matrix/expect.ts';
import { expectations } from './matrix/expectations.ts';
import { expectationsOfRoutes } from './matrix/expectations-routes.ts';
import { tryMutations, tryReads } from './matrix/graph.ts';
import { socketOperations, tryLive } from './matrix/live.ts';
import { guardedBy, operationsOf } from './matrix/operations.ts';
import { routeOperations } from './matrix/routes.ts';
import { tryRoutes } from './matrix/visits.ts';
import type { Finding } from './run.ts';

/** Fewer cells than this on an engine and something has silently stopped being tried. */
const CELLS = 40_000;

export const printed = readFileSync(new URL('../../graphql/schema.graphql', import.meta.url), 'utf8');
export const guarded = guardedBy(schema);

/** Everything on one engine: what was wrong, with what no row speaks of and what no cell tried. */
async function matrixOn(
  engine: Engine,
  seed: string,
): Promise<{ cells: number; operations: number; wrong: string[] }> {
  buildPages();
  const operations = operationsOf(printed, guarded);
  const score = new Score({ ...expectations, ...expectationsOfRoutes });
  const at = await bench(engine, seed);
  for (const role of roles) {
    await tryReads(at, operations, role, score);
    await tryMutations(at, operations, role, score);
  }
  await tryLive(at, score);
  await tryRoutes(at, score);
  const names = [...operations.map(({ name }) => name), ...socketOperations(), ...routeOperations()];
  return { cells: score.cells, operations: names.length, wrong: [...score.wrong, ...score.gaps(names)] };
}

/**
 * Role × operation × relation × state, on both engines: every operation of the contract, every guarded field, every
 * socket event, every address, by fourteen roles, against expectations written by hand. Refusals must also have stored nothing.
 */
export default async function matrix(n = 1): Promise<Finding> {
  let [cells, wrong, operations] = [0, 0, 0];
  for (let round = 0; round < n; round++) {
    for (const engine of engines) {
      const tried = await matrixOn(engine, `matrix ${round}`);
      if (tried.cells < CELLS) tried.wrong.push(`Only ${tried.cells} cells were tried.`);
      for (const one of tried.wrong) console.error(`${engine}: ${one}`);
      cells += tried.cells;
      wrong += tried.wrong.length;
      operations = tried.operations;
    }
  }
  return { holds: wrong === 0, figures: { cells, wrong, operations, engines: engines.join(' ') } };
}
