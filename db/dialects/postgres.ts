import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { knowOwnBackends } from './postgres-listen.ts';

/** A pool whose 8-byte integers arrive as numbers: every one of ours is below 2^53. */
export function openPostgres(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
    } as pg.CustomTypesConfig,
  });
  // A connection lost while idle, or while the pool ends, belongs to no query: the pool drops it and opens another.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  knowOwnBackends(pool);
  return pool;
}

export function postgresDialect(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({ pool });
}

/** Why a store is not opened, in a sentence for whoever runs Acuerdo. */
export class StoreRefused extends Error {}

/** Names are kept with a key that sorts by bytes, as SQLite does; under another order lists and their pages would not agree. */
export async function requireOrderByBytes(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ bytes: boolean; name: string }>(
    `select 'B' < 'a' and 'n~a' > 'nz' as bytes, current_database() as name`,
  );
  const { bytes, name } = rows[0]!;
  if (bytes) return;
  throw new StoreRefused(
    `The Postgres database "${name}" sorts by a language and not by bytes: make one with "create database NAME template template0 encoding 'UTF8' locale_provider libc locale 'C'", and move a full one by backup and restore (docs/operating.md).`,
  );
}
