import { sql, type QueryExecutorProvider } from 'kysely';
import type pg from 'pg';

/** Backends of this process's pools: what they notify was said here already. */
const own = new WeakMap<pg.Pool, Set<number>>();

type Backend = pg.ClientBase & { processID?: number };

/** Called once per pool, before its first connection. */
export function knowOwnBackends(pool: pg.Pool): void {
  const backends = new Set<number>();
  own.set(pool, backends);
  pool.on('connect', (client: Backend) => backends.add(client.processID ?? 0));
  pool.on('remove', (client: Backend) => backends.delete(client.processID ?? 0));
}

/** Says something on a channel; inside a transaction it is heard with the commit or not at all. */
export async function notify(db: QueryExecutorProvider, channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(db);
}

export interface Ears {
  /** Said on a channel by another process. */
  heard(channel: string, payload: string): void;
  /** Listening began, or began again after a lost connection: something may have been missed. */
  listening(): void;
}

const AGAIN_MS = 1000;

/** Listens on a connection of its own, and takes another one when it is lost. */
export function listenOn(pool: pg.Pool, channels: readonly string[], ears: Ears): () => Promise<void> {
  let client: pg.PoolClient | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;

  const lost = (): void => {
    client?.release(true);
    client = null;
    if (!stopped) timer = setTimeout(() => void begin(), AGAIN_MS);
  };
  const begin = async (): Promise<void> => {
    try {
      const taken = await pool.connect();
      if (stopped) return taken.release(true);
      client = taken;
      taken.on('notification', ({ channel, payload, processId }) => {
        if (!own.get(pool)?.has(processId)) ears.heard(channel, payload ?? '');
      });
      taken.on('end', () => client === taken && lost());
      for (const channel of channels) await taken.query(`listen ${taken.escapeIdentifier(channel)}`);
      ears.listening();
    } catch {
      lost();
    }
  };
  const begun = begin();
  return async () => {
    stopped = true;
    if (timer) clearTimeout(timer);
    await begun;
    client?.release(true);
    client = null;
  };
}
