import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.ts';

/** The built product, running as a process of its own. */
export interface RunningServer {
  origin: string;
  pid: number;
  dataDirectory: string;
  /** What it has printed so far. */
  output(): string;
  /** SIGTERM, and its exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: as if the power went. The data stay. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  /** Tell the demo story at start-up. */
  demo?: boolean;
  /** Keep using this directory; else a fresh one, removed when the server stops. */
  dataDirectory?: string;
  /** The same port as before, for a restart. */
  port?: number;
  environment?: Record<string, string>;
}

/** Starts the production server on 127.0.0.1 and waits until it is ready. Build first. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const own = options.dataDirectory ?? mkdtempSync(join(tmpdir(), 'acuerdo-server-'));
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['server.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DEMO: options.demo === false ? '0' : '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: own,
      ORIGIN: origin,
      DATABASE_URL: '',
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null) child.kill(signal);
    const code = await exited;
    if (signal === 'SIGTERM' && !options.dataDirectory) rmSync(own, { recursive: true, force: true });
    return code;
  };
  await untilReady(origin, child, () => said);
  return {
    origin,
    pid: child.pid!,
    dataDirectory: own,
    output: () => said,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

async function untilReady(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  const patience = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (child.exitCode !== null) throw new Error(`The server ended before it was ready:\n${said()}`);
    if (Date.now() > patience) {
      child.kill('SIGKILL');
      throw new Error(`The server did not become ready within a minute:\n${said()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
