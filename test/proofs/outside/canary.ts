import { channel } from 'node:diagnostics_channel';
import { createServer, type Socket } from 'node:net';
import { atEnd } from '../../support/ending.ts';

/** What went where it must not: connections that arrived, and attempts that this process made anywhere inside. */
export interface Canary {
  hits: number;
  attempts: string[];
}

/**
 * Listens on every address of this machine that can be listened on, at one port, and to what this process itself begins
 * to connect to: the way to other machines inside is closed in no other way that could be seen from here.
 */
export async function listening(port: number, allowed: string): Promise<Canary> {
  const canary: Canary = { hits: 0, attempts: [] };
  for (const host of ['127.0.0.1', '127.255.255.254', '::1']) {
    const server = createServer((socket) => {
      canary.hits++;
      socket.destroy();
    });
    const listens = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, host, () => resolve(true));
    });
    if (listens) atEnd(() => void server.close());
  }
  const hear = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.on('connectionAttempt', (address: string, to: number) => {
      if (address !== allowed) canary.attempts.push(`${address} ${to}`);
    });
  };
  channel('net.client.socket').subscribe(hear);
  atEnd(() => void channel('net.client.socket').unsubscribe(hear));
  return canary;
}
