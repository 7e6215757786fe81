import type pg from 'pg';
import { announcedTo } from '../../other-nodes.ts';
import { suggestionsOf, type Append } from './log-append.ts';

/**
 * Swap, row, client ids, suggestions and the word to other nodes in one statement: nothing of it happens unless the swap does.
 * The notification leaves with the commit.
 */
const APPEND = `
  with swapped as (
    update texts set head = head + 1
    where id = $1 and head = $2 and state = 'open' and grant_epoch = $3
      and (select count(*) from sessions where id = any($4::text[]) and ended_at is null and expires_at > $5) = cardinality($4::text[])
      and ($10::text is null or $10 > $5)
    returning head, coalition_id),
  written as (
    insert into text_updates (text_id, seq, row_id, pairs, at) select $1, head, $6, $7, $5 from swapped),
  bound as (
    insert into text_clients (text_id, yjs_client_id, seat_id)
    select $1, client, seat from swapped, unnest($8::bigint[], $9::text[]) as new (client, seat) on conflict do nothing),
  proposed as (
    insert into suggestions (coalition_id, text_id, id, seat_id, at)
    select coalition_id, $1, suggestion, seat, $5
    from swapped, unnest($11::text[], $12::text[]) as new (suggestion, seat) on conflict do nothing),
  returned as (
    select suggestions.*, past from swapped, suggestions, unnest($13::text[], $14::text[]) as again (suggestion, past)
    where text_id = $1 and id = suggestion and decision in ('accepted','declined')),
  kept as (
    insert into suggestions (coalition_id, text_id, id, seat_id, at, reason, decision, decided_by_seat_id, decided_at, decision_note, pieces)
    select coalition_id, text_id, past, seat_id, at, reason, decision, decided_by_seat_id, decided_at, decision_note,
      (pieces::jsonb || '{"marked": [], "taken": []}')::text
    from returned),
  moved as (
    update suggestion_backings set suggestion_id = past from returned
    where suggestion_backings.text_id = $1 and suggestion_id = returned.id),
  opened as (
    update suggestions set at = $5, reason = null, decision = null, decided_by_seat_id = null, decided_at = null,
      decision_note = null, pieces = null
    from returned where suggestions.text_id = $1 and suggestions.id = returned.id)
  select pg_notify('text_rows', $1 || ' ' || head) from swapped`;

const REOPEN = `update suggestions set decision = null, decided_by_seat_id = null, decided_at = null, pieces = null
  where text_id = $1 and id = any($2::text[]) and decision = 'gone'`;
const KEEP_GONE = `update suggestions set decision = 'gone', decided_by_seat_id = seat, decided_at = $2,
    decision_note = null, pieces = kept
  from unnest($3::text[], $4::text[], $5::text[]) as went (suggestion, seat, kept)
  where text_id = $1 and id = suggestion`;

/** The log over one prepared statement; called only inside a turn of the write queue. */
export function postgresLog(pool: pg.Pool): (appends: readonly Append[], now: string) => Promise<boolean[]> {
  const one = async (client: pg.ClientBase, append: Append, now: string): Promise<boolean> => {
    const { textId, head, epoch, sessions, rowId, pairs, clients, until, suggestions, returned } = append;
    const ids = clients.map(({ client: id }) => id);
    const seats = clients.map(({ seatId }) => seatId);
    const proposed = [suggestions.map(({ id }) => id), suggestions.map(({ seatId }) => seatId)];
    const again = [returned.map(({ id }) => id), returned.map(({ past }) => past)];
    const values = [
      textId,
      head,
      epoch,
      sessions,
      now,
      rowId,
      Buffer.from(pairs),
      ids,
      seats,
      until,
      ...proposed,
      ...again,
    ];
    const { rowCount } = await client.query({ name: 'append-text-row', text: APPEND, values });
    if (rowCount === 1 && append.reopened.length > 0) await client.query(REOPEN, [textId, append.reopened]);
    if (rowCount === 1 && append.gone.length > 0) {
      const { gone } = append;
      const [which, seat, kept] = [
        gone.map(({ id }) => id),
        gone.map((one) => one.seatId),
        gone.map(({ pieces }) => pieces),
      ];
      await client.query(KEEP_GONE, [textId, now, which, seat, kept]);
    }
    if (rowCount === 1 && append.proposalsChanged)
      await client.query('select pg_notify($1, $2)', announcedTo([suggestionsOf(textId)]));
    return rowCount === 1;
  };
  return async (appends, now) => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const written: boolean[] = [];
      for (const append of appends) written.push(await one(client, append, now));
      await client.query('commit');
      return written;
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  };
}
