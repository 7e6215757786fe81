import Database from 'better-sqlite3';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';

const OLDEST_SAFE_VERSION = [3, 51, 3];
const STATEMENTS_KEPT = 500;

/** Opens a SQLite file with the settings durability depends on; refuses a version with the WAL-reset bug. */
export function openSqlite(file: string, options: { readonly?: boolean } = {}): Database.Database {
  const handle = new Database(file, { readonly: options.readonly ?? false, timeout: 5000 });
  const version = String(handle.prepare('select sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  const safe = OLDEST_SAFE_VERSION.map((n, i) => (parts[i] ?? 0) - n).find((d) => d !== 0) ?? 0;
  if (safe < 0) throw new Error(`SQLite ${version} can corrupt a WAL database; 3.51.3 or newer is needed.`);
  if (!options.readonly) handle.pragma('journal_mode = WAL');
  handle.pragma('synchronous = FULL');
  handle.pragma('foreign_keys = ON');
  handle.pragma('mmap_size = 0');
  return handle;
}

/** Prepares each SQL text once per handle. */
export function statementCache(handle: Database.Database): (sql: string) => Database.Statement {
  const kept = new Map<string, Database.Statement>();
  return (sql) => {
    let statement = kept.get(sql);
    if (!statement) {
      statement = handle.prepare(sql);
      if (kept.size >= STATEMENTS_KEPT) kept.delete(kept.keys().next().value!);
      kept.set(sql, statement);
    }
    return statement;
  };
}

/** Kysely over one better-sqlite3 handle, with prepared statements kept by SQL text. */
export class CachedSqliteDialect implements Dialect {
  readonly #handle: Database.Database;
  constructor(handle: Database.Database) {
    this.#handle = handle;
  }
  createDriver(): Driver {
    return new CachedSqliteDriver(this.#handle);
  }
  createQueryCompiler() {
    return new SqliteQueryCompiler();
  }
  createAdapter() {
    return new SqliteAdapter();
  }
  createIntrospector(db: ConstructorParameters<typeof SqliteIntrospector>[0]) {
    return new SqliteIntrospector(db);
  }
}

class CachedSqliteDriver implements Driver {
  readonly #connection: CachedSqliteConnection;
  constructor(handle: Database.Database) {
    this.#connection = new CachedSqliteConnection(handle);
  }
  async init() {}
  async acquireConnection() {
    return this.#connection;
  }
  async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
  async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }
  async rollbackTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
  async releaseConnection() {}
  async destroy() {}
}

class CachedSqliteConnection implements DatabaseConnection {
  readonly #prepare: (sql: string) => Database.Statement;
  constructor(handle: Database.Database) {
    this.#prepare = statementCache(handle);
  }
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }
  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#prepare(sql).iterate(parameters)) yield { rows: [row as R] };
  }
}
