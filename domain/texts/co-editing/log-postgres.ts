import type pg from 'pg';
import type { Append } from './log.ts';

/**
 * Swap, row, client ids and the word to other nodes in one statement: nothing of it happens unless the swap does.
 * The notification leaves with the commit.
 */
const APPEND = `
  with swapped as (
    update texts set head = head + 1
    where id = $1 and head = $2 and state = 'open' and grant_epoch = $3
      and (select count(*) from sessions where id = any($4::text[]) and ended_at is null and expires_at > $5) = cardinality($4::text[])
    returning head),
  written as (
    insert into text_updates (text_id, seq, row_id, pairs, at) select $1, head, $6, $7, $5 from swapped),
  bound as (
    insert into text_clients (text_id, yjs_client_id, seat_id)
    select $1, client, seat from swapped, unnest($8::bigint[], $9::text[]) as new (client, seat) on conflict do nothing)
  select pg_notify('text_rows', $1 || ' ' || head) from swapped`;

/** The log over one prepared statement; called only inside a turn of the write queue. */
export function postgresLog(pool: pg.Pool): (appends: readonly Append[], now: string) => Promise<boolean[]> {
  const one = async (client: pg.ClientBase, append: Append, now: string): Promise<boolean> => {
    const { textId, head, epoch, sessions, rowId, pairs, clients } = append;
    const ids = clients.map(({ client: id }) => id);
    const seats = clients.map(({ seatId }) => seatId);
    const values = [textId, head, epoch, sessions, now, rowId, Buffer.from(pairs), ids, seats];
    const { rowCount } = await client.query({ name: 'append-text-row', text: APPEND, values });
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
