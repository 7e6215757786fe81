import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inTurn } from './in-turn.ts';

/**
 * Builds the pages unless build/ already holds them: `node app/ensure-build.ts`. With `--force` it builds
 * anyway; with `--if-missing` it asks only whether there is a build, not whether it is of these sources.
 */
const SOURCES = [
  'app/**/*',
  'domain/**/*.ts',
  'realtime/{parser,wire}.ts',
  'public/**/*',
  '*.config.{ts,js}',
  'package-lock.json',
];
const STAMP = 'build/sources.sha256';
const { values } = parseArgs({ options: { force: { type: 'boolean' }, 'if-missing': { type: 'boolean' } } });

process.exitCode = inTurn('build', () => {
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
