import type Database from 'better-sqlite3';
import { statementCache } from '../../../db/dialects/sqlite.ts';
import type { Append } from './log.ts';

/** The log over prepared statements; called only inside a turn of the write queue. */
export function sqliteLog(handle: Database.Database): (appends: readonly Append[], now: string) => boolean[] {
  const prepare = statementCache(handle);
  const swap = prepare(
    `update texts set head = head + 1 where id = ? and head = ? and state = 'open' and grant_epoch = ? returning head`,
  );
  const row = prepare('insert into text_updates (text_id, seq, row_id, pairs, at) values (?, ?, ?, ?, ?)');
  const bind = prepare(
    'insert into text_clients (text_id, yjs_client_id, seat_id) values (?, ?, ?) on conflict do nothing',
  );
  const session = prepare('select 1 from sessions where id = ? and ended_at is null and expires_at > ?');

  const one = (append: Append, now: string): boolean => {
    if (!append.sessions.every((id) => session.get(id, now))) return false;
    const swapped = swap.get(append.textId, append.head, append.epoch) as { head: number } | undefined;
    if (!swapped) return false;
    row.run(append.textId, swapped.head, append.rowId, append.pairs, now);
    for (const { client, seatId } of append.clients) bind.run(append.textId, client, seatId);
    return true;
  };
  const all = handle.transaction((appends: readonly Append[], now: string) =>
    appends.map((append) => one(append, now)),
  );
  return (appends, now) => all.immediate(appends, now);
}
