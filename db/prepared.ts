import type { CompiledQuery } from 'kysely';
import { type Compilable } from 'kysely';
import type { Reader, Store } from './store.ts';

const MARK = '\u0000parameter:';

/**
 * A query compiled once per engine, for hot paths:
 * `const byToken = prepared((db, p) => db.selectFrom(…).where('token_hash', '=', p('hash')))`,
 * then `byToken(store, { hash })`.
 */
export function prepared<Row, Name extends string = string>(
  build: (db: Reader, parameter: (name: Name) => string) => Compilable<Row>,
): (store: Store, parameters: Record<Name, string>) => Promise<Row[]> {
  const compiled: Partial<Record<Store['engine'], CompiledQuery<Row>>> = {};
  return async (store, parameters) => {
    const query = (compiled[store.engine] ??= build(store.read, (name) => MARK + name).compile());
    const values = query.parameters.map((value) =>
      typeof value === 'string' && value.startsWith(MARK)
        ? parameters[value.slice(MARK.length) as Name]
        : value,
    );
    return (await store.ask(query.sql, values)) as Row[];
  };
}
