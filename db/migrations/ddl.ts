import { sql, type Kysely } from 'kysely';

/** Runs data-definition statements one by one; the only place raw SQL text is allowed. */
export async function ddl(db: Kysely<unknown>, statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Whether it runs on Postgres; else on SQLite. */
export function onPostgres(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter.constructor.name === 'PostgresAdapter';
}

/** The engine's name for a column of bytes. */
export function bytesType(db: Kysely<unknown>): 'bytea' | 'blob' {
  return onPostgres(db) ? 'bytea' : 'blob';
}
