import { sql, type Kysely } from 'kysely';

/** Runs data-definition statements one by one; the only place raw SQL text is allowed. */
export async function ddl(db: Kysely<unknown>, statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** The engine's name for a column of bytes. */
export function bytesType(db: Kysely<unknown>): 'bytea' | 'blob' {
  return db.getExecutor().adapter.constructor.name === 'PostgresAdapter' ? 'bytea' : 'blob';
}
