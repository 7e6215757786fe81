import type Database from 'better-sqlite3';
import { statementCache } from '../../../db/dialects/sqlite.ts';
import type { Append } from './log-append.ts';

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
  const propose = prepare(
    `insert into suggestions (coalition_id, text_id, id, seat_id, at)
     select coalition_id, id, ?, ?, ? from texts where id = ? on conflict do nothing`,
  );
  const keepPast = prepare(
    `insert into suggestions (coalition_id, text_id, id, seat_id, at, reason, decision, decided_by_seat_id, decided_at, decision_note, pieces)
     select coalition_id, text_id, @past, seat_id, at, reason, decision, decided_by_seat_id, decided_at, decision_note,
       json_set(pieces, '$.marked', json('[]'), '$.taken', json('[]'))
     from suggestions where text_id = @textId and id = @id and decision in ('accepted','declined')`,
  );
  const movePast = prepare(
    'update suggestion_backings set suggestion_id = @past where text_id = @textId and suggestion_id = @id',
  );
  const openAnew = prepare(
    `update suggestions set at = @now, reason = null, decision = null, decided_by_seat_id = null, decided_at = null,
       decision_note = null, pieces = null
     where text_id = @textId and id = @id`,
  );
  const reopen = prepare(
    `update suggestions set decision = null, decided_by_seat_id = null, decided_at = null, pieces = null
     where text_id = ? and id = ? and decision = 'gone'`,
  );
  const keepGone = prepare(
    `update suggestions set decision = 'gone', decided_by_seat_id = ?, decided_at = ?, decision_note = null, pieces = ?
     where text_id = ? and id = ?`,
  );
  const session = prepare('select 1 from sessions where id = ? and ended_at is null and expires_at > ?');

  const one = (append: Append, now: string): boolean => {
    if (!append.sessions.every((id) => session.get(id, now))) return false;
    if (append.until !== null && append.until <= now) return false;
    const swapped = swap.get(append.textId, append.head, append.epoch) as { head: number } | undefined;
    if (!swapped) return false;
    row.run(append.textId, swapped.head, append.rowId, append.pairs, now);
    for (const { client, seatId } of append.clients) bind.run(append.textId, client, seatId);
    for (const { id, seatId } of append.suggestions) propose.run(id, seatId, now, append.textId);
    for (const { id, past } of append.returned) {
      const which = { textId: append.textId, id, past };
      if (keepPast.run(which).changes === 0) continue;
      movePast.run(which);
      openAnew.run({ textId: append.textId, id, now });
    }
    for (const id of append.reopened) reopen.run(append.textId, id);
    for (const { id, seatId, pieces } of append.gone) keepGone.run(seatId, now, pieces, append.textId, id);
    return true;
  };
  const all = handle.transaction((appends: readonly Append[], now: string) =>
    appends.map((append) => one(append, now)),
  );
  return (appends, now) => all.immediate(appends, now);
}
