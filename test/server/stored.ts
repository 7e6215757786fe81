import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openSqlite } from '../../db/dialects/sqlite.ts';
import type { RunningServer } from '../support/server.ts';

/** What a request must never change when it is refused; the outbox works on its own, sessions are seen. */
const ASIDE = new Set(['outbox', 'mailbox', 'files', 'edition_prints', 'sign_in_tickets']);

/** A digest of everything a server has stored, by table. */
export function storedIn({ dataDirectory }: Pick<RunningServer, 'dataDirectory'>): Record<string, string> {
  const handle = openSqlite(join(dataDirectory, 'acuerdo.sqlite'), { readonly: true });
  try {
    const tables = handle
      .prepare(
        `select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name`,
      )
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      tables
        .filter((name) => !ASIDE.has(name))
        .map((name) => [name, digest(handle.prepare(`select * from "${name}" order by 1, 2`).all())]),
    );
  } finally {
    handle.close();
  }
}

function digest(rows: unknown[]): string {
  const said = rows.map((row) => JSON.stringify({ ...(row as object), seen_at: null, public_version: null }));
  return createHash('sha256').update(said.sort().join('\n')).digest('hex');
}
