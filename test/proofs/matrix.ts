import { readFileSync } from 'node:fs';
import { DAY } from '../../domain/platform.ts';
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
import { guardedBy, operationsOf, thirdOf } from './matrix/operations.ts';
import { routeOperations } from './matrix/routes.ts';
import { tryRoutes } from './matrix/visits.ts';
import type { Finding } from './run.ts';

/** Fewer cells than this on an engine and something has silently stopped being tried; of a third of the operations. */
const CELLS = 40_000;
const CELLS_OF_A_THIRD = 6_000;

export const printed = readFileSync(new URL('../../graphql/schema.graphql', import.meta.url), 'utf8');
export const guarded = guardedBy(schema);

interface Tried {
  cells: number;
  operations: number;
  /** What was wrong, with what no row speaks of and what no cell tried. */
  wrong: string[];
}

/** Everything on one engine. */
async function wholeOn(engine: Engine, seed: string): Promise<Tried> {
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
  return tried(score, names, CELLS);
}

/** Every third operation on one engine, by every role, on every target and in every way; no sockets and no addresses. */
async function thirdOn(engine: Engine, seed: string, third: number): Promise<Tried> {
  const operations = operationsOf(printed, guarded).filter(({ name }) => thirdOf(name) === third);
  const names = operations.map(({ name }) => name);
  const score = new Score(Object.fromEntries(names.map((name) => [name, expectations[name] ?? []])));
  const at = await bench(engine, seed);
  for (const role of roles) {
    await tryReads(at, operations, role, score);
    await tryMutations(at, operations, role, score);
  }
  return tried(score, names, CELLS_OF_A_THIRD);
}

function tried(score: Score, names: string[], least: number): Tried {
  const few = score.cells < least ? [`Only ${score.cells} cells were tried.`] : [];
  return {
    cells: score.cells,
    operations: names.length,
    wrong: [...score.wrong, ...score.gaps(names), ...few],
  };
}

/**
 * Role × operation × relation × state, on both engines: every operation of the contract, every guarded field, every
 * socket event, every address, by fourteen roles, against expectations written by hand. Refusals must also have stored nothing.
 * The short form tries all of it on SQLite, and on Postgres a third of the operations, another one each day; with `n` all
 * of it on both, so many times.
 */
export default async function matrix(n?: number): Promise<Finding> {
  buildPages();
  const figures = { cells: 0, wrong: 0, operations: 0, engines: '' };
  const add = (engine: Engine, what: string, { cells, operations, wrong }: Tried) => {
    for (const one of wrong) console.error(`${engine}: ${one}`);
    figures.cells += cells;
    figures.wrong += wrong.length;
    figures.operations = Math.max(figures.operations, operations);
    figures.engines = [figures.engines, `${engine}${what}`].filter(Boolean).join(', ');
  };
  if (n === undefined) {
    const third = Math.floor(Date.now() / DAY) % 3;
    add('sqlite', '', await wholeOn('sqlite', 'matrix 0'));
    add('postgres', ` third ${third + 1}`, await thirdOn('postgres', 'matrix 0', third));
  }
  for (let round = 0; round < (n ?? 0); round++)
    for (const engine of engines) add(engine, '', await wholeOn(engine, `matrix ${round}`));
  return { holds: figures.wrong === 0, figures };
}
