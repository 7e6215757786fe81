import { listenOn, notify } from '../db/dialects/postgres-listen.ts';
import type { Store, Writer } from '../db/store.ts';
import type { Announcement } from './platform.ts';

const ANNOUNCED = 'announced';
/** "TEXT SEQ", notified by the statement that writes a row of a text's log. */
const ROWS = 'text_rows';
/** A notification holds at most 8,000 bytes. */
const AT_ONCE = 40;

/** Tells other nodes inside the writing transaction, so that they hear of it with the commit or not at all. */
export async function tellOtherNodes(
  store: Store,
  db: Writer,
  announcements: readonly Announcement[],
): Promise<void> {
  if (store.engine !== 'postgres') return;
  for (let i = 0; i < announcements.length; i += AT_ONCE) {
    const payload = JSON.stringify(announcements.slice(i, i + AT_ONCE));
    await notify(db, ANNOUNCED, payload);
  }
}

/** Channel and payload of few announcements, for a statement of one's own. */
export const announcedTo = (announcements: readonly Announcement[]): [channel: string, payload: string] => [
  ANNOUNCED,
  JSON.stringify(announcements),
];

export interface OtherNodes {
  announced(announcements: Announcement[]): void;
  /** Another node wrote a row. */
  wrote(textId: string, seq: number): void;
  /** Whatever was said meanwhile was not heard. */
  mayHaveMissed(): void;
}

/** Listens to other nodes until the function it returns is called. On SQLite there are none. */
export function hearOtherNodes(store: Store, ears: OtherNodes): () => Promise<void> {
  if (!store.postgres) return () => Promise.resolve();
  return listenOn(store.postgres, [ANNOUNCED, ROWS], {
    heard(channel, payload) {
      if (channel === ANNOUNCED) return ears.announced(JSON.parse(payload) as Announcement[]);
      const [textId = '', seq] = payload.split(' ');
      ears.wrote(textId, Number(seq));
    },
    listening: () => ears.mayHaveMissed(),
  });
}
