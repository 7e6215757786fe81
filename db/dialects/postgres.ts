import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** A pool whose 8-byte integers arrive as numbers: every one of ours is below 2^53. */
export function openPostgres(url: string): pg.Pool {
  return new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
    } as pg.CustomTypesConfig,
  });
}

export function postgresDialect(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({ pool });
}
