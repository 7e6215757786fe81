import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

/**
 * Builds the pages unless build/ already holds them: `node app/ensure-build.ts`. With `--force` it builds
 * anyway; with `--if-missing` it asks only whether there is a build, not whether it is of these sources.
 */
const SOURCES = [
  'app/**/*',
  'domain/**/*.ts',
  'realtime/wire.ts',
  'public/**/*',
  '*.config.{ts,js}',
  'package-lock.json',
];
const STAMP = 'build/sources.sha256';
const LOCK = '.cache/build.lock';
const { values } = parseArgs({ options: { force: { type: 'boolean' }, 'if-missing': { type: 'boolean' } } });

process.exitCode = await inTurn(() => {
  const sources = digestOfSources();
  const built = existsSync('build/server/index.js') && existsSync(STAMP);
  if (built && !values.force && (values['if-missing'] || readFileSync(STAMP, 'utf8') === sources)) return 0;
  rmSync(STAMP, { force: true });
  const { status } = spawnSync('remix', ['vite:build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status === 0) writeFileSync(STAMP, sources);
  return status ?? 1;
});

function digestOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Waits for another build of this directory to end, so that two never write it at once. */
async function inTurn<T>(work: () => T): Promise<T> {
  mkdirSync('.cache', { recursive: true });
  const claim = `${LOCK}.${process.pid}`;
  writeFileSync(claim, String(process.pid));
  try {
    while (!acquired(claim)) await pause(200);
    try {
      return work();
    } finally {
      rmSync(LOCK, { force: true });
    }
  } finally {
    rmSync(claim, { force: true });
  }
}

function acquired(claim: string): boolean {
  try {
    linkSync(claim, LOCK);
    return true;
  } catch {
    if (existsSync(LOCK) && !alive(Number(readFileSync(LOCK, 'utf8')))) rmSync(LOCK, { force: true });
    return false;
  }
}

function alive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
