import { Kysely, type CompiledQuery } from 'kysely';
import { CachedSqliteDialect, openSqlite } from '../../db/dialects/sqlite.ts';
import type { Reader } from '../../db/store.ts';
import type { Tables } from '../../db/tables/index.ts';

/** What was asked of a SQLite store, and how SQLite goes about it. */
export interface Question {
  sql: string;
  plan: string[];
}

/** The questions a read asks of a SQLite file, in order. */
export async function questionsOf(file: string, read: (db: Reader) => Promise<unknown>): Promise<Question[]> {
  const handle = openSqlite(file, { readonly: true });
  const asked: CompiledQuery[] = [];
  const db = new Kysely<Tables>({
    dialect: new CachedSqliteDialect(handle),
    log: ({ query }) => void asked.push(query),
  });
  try {
    await read(db);
    return asked.map(({ sql, parameters }) => ({
      sql,
      plan: handle
        .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
        .all(...parameters)
        .map(({ detail }) => detail),
    }));
  } finally {
    await db.destroy();
    handle.close();
  }
}

/**
 * Which of these reads go through a table from its first row to its last, or through all of a coalition's rows, to find
 * what belongs to a thing.
 */
export async function searchesOf(
  file: string,
  reads: Readonly<Record<string, (db: Reader) => Promise<unknown>>>,
): Promise<{ asked: string; slow: Record<string, string[]>; silent: string[] }> {
  const slow: Record<string, string[]> = {};
  const silent: string[] = [];
  const all: string[] = [];
  for (const [name, read] of Object.entries(reads)) {
    const questions = await questionsOf(file, read);
    if (questions.length === 0) silent.push(name);
    all.push(...questions.map(({ sql }) => sql));
    const found = questions
      .flatMap(({ plan }) => plan)
      .filter((step) => /^SCAN (?!last$)|\(coalition_id=\?\)/.test(step));
    if (found.length > 0) slow[name] = found;
  }
  return { asked: all.join('\n'), slow, silent };
}
