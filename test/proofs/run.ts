import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPages } from '../support/browser.ts';
import { endFile } from '../support/ending.ts';
import { sideBySide, type Errand } from '../support/lanes.ts';

/** What a proof found out. */
export interface Finding {
  holds: boolean;
  figures: Record<string, number | string>;
}

/** A longer check: `n` is how much of it to do, and without it the short form. */
export type Proof = (n?: number) => Promise<Finding>;

/** As where people work: pages are drawn by the React that is shipped. Before any proof is read. */
process.env['NODE_ENV'] = 'production';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { n: { type: 'string' } } });
const directory = new URL('.', import.meta.url);
const known = readdirSync(directory)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'run');
/** Those that take longest go first, so that the others fit beside them. */
const LONGEST = ['matrix', 'taint'];
/** Those that hold only within a time: nothing else runs beside them. */
const TIMED = ['import-bombs', 'lossy', 'revoke'];
const apart = [...LONGEST, ...TIMED];
const names =
  positionals[0] === 'all'
    ? [...LONGEST, ...known.filter((name) => !apart.includes(name)), ...TIMED]
    : positionals;
const n = values.n === undefined ? undefined : Number(values.n);

if (names.length === 0 || names.some((name) => !existsSync(new URL(`${name}.ts`, directory)))) {
  console.error(`Usage: npm run proof -- NAME [--n N], where NAME is one of: ${known.join(', ')}; or "all".`);
  process.exit(2);
}
if (n !== undefined && !(Number.isSafeInteger(n) && n > 0)) {
  console.error(`--n takes a whole number above zero, not "${values.n}".`);
  process.exit(2);
}

const [only, ...more] = names;
process.exitCode = (more.length === 0 ? await holds(only!) : await allHold()) ? 0 : 1;
process.exit();

/** Each in a process of its own. */
async function allHold(): Promise<boolean> {
  buildPages();
  const itself = fileURLToPath(import.meta.url);
  const much = n === undefined ? [] : ['--n', String(n)];
  const errand = (name: string): Errand => ({ name, command: [process.execPath, itself, name, ...much] });
  const ended = await sideBySide(names.filter((name) => !TIMED.includes(name)).map(errand));
  for (const name of names.filter((one) => TIMED.includes(one)))
    ended.push(...(await sideBySide([errand(name)])));
  return ended.every(({ good }) => good);
}

/** Runs one and prints its figures. */
async function holds(name: string): Promise<boolean> {
  const { default: proof } = (await import(new URL(`${name}.ts`, directory).href)) as { default: Proof };
  const started = performance.now();
  const found = await attempt(proof);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  console.log(JSON.stringify({ proof: name, holds: found.holds, ...found.figures, seconds }));
  return found.holds;
}

async function attempt(proof: Proof): Promise<Finding> {
  try {
    return await proof(n);
  } catch (error) {
    console.error(error);
    return { holds: false, figures: { failure: error instanceof Error ? error.message : String(error) } };
  } finally {
    await endFile();
  }
}
