import type { GoneReason } from '../../realtime/wire.ts';
import type { Link } from './socket.ts';

/** What the server says about one text, by its short number. */
export interface Channel {
  row(h: number, seq: number, body: Uint8Array): unknown;
  ack(h: number, n: number, body: Uint8Array): unknown;
  state(h: number, seq: number, body: Uint8Array): unknown;
  presence(h: number, n: number, body: Uint8Array): unknown;
  gone(h: number, reason: GoneReason): unknown;
  up(): void;
  down(): void;
  turnedAway(): void;
}

/** Listens until the function it returns is called. */
export function listen(link: Link, channel: Channel): () => void {
  const { row, ack, state, presence, gone, up, down, turnedAway } = channel;
  const { collab } = link;
  collab.on('u', row).on('ack', ack).on('state', state).on('a', presence).on('gone', gone);
  link.addEventListener('up', up);
  link.addEventListener('down', down);
  link.addEventListener('turned-away', turnedAway);
  return () => {
    collab.off('u', row).off('ack', ack).off('state', state).off('a', presence).off('gone', gone);
    link.removeEventListener('up', up);
    link.removeEventListener('down', down);
    link.removeEventListener('turned-away', turnedAway);
  };
}
