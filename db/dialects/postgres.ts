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
