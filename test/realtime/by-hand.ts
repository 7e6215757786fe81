import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { loadDoc } from '../../domain/texts/co-editing/candidate.ts';
import { decodeAck, decodeRow, decodeState, pack, type Ack, type JoinRequest } from '../../realtime/wire.ts';
import { updateOf } from './updates.ts';
import { join, type Someone, type World } from './world.ts';

/** Somebody who speaks to the server without an editor of ours: says anything, and hears what is answered. */
export interface Hand {
  socket: Socket;
  /** What everybody has by now, as this connection has heard it, and what was done in it. */
  doc: Y.Doc;
  answer: Awaited<ReturnType<typeof join>>;
  gone: string[];
  /** Does something in the document and sends it. */
  does(change: (doc: Y.Doc) => void): Promise<Ack>;
  send(...updates: Uint8Array[]): Promise<Ack>;
}

export async function byHand(
  here: Pick<World, 'socket' | 'text'>,
  who: Someone,
  request: JoinRequest,
): Promise<Hand> {
  const socket = here.socket(who);
  const state = new Promise<Uint8Array>(
    (resolve) => void socket.once('state', (_h: number, _n: number, body: Uint8Array) => resolve(body)),
  );
  const answers = new Map<number, (ack: Ack) => void>();
  const rows: Uint8Array[] = [];
  let doc: Y.Doc | null = null;
  const take = () => doc && rows.splice(0).forEach((update) => Y.applyUpdate(doc!, update));
  socket.on('u', (_h: number, _seq: number, body: Uint8Array) => {
    rows.push(...decodeRow(body).updates);
    take();
  });
  socket.on('ack', (_h: number, n: number, body: Uint8Array) => answers.get(n)?.(decodeAck(body)));
  const gone: string[] = [];
  socket.on('gone', (_h: number, reason: string) => gone.push(reason));
  const answer = await join(socket, here.text.id, request);
  const h = 'h' in answer ? answer.h : -1;
  const { snapshot, tail } = 'h' in answer ? decodeState(await state) : { snapshot: null, tail: [] };
  const own = (doc = loadDoc({ snapshot, updates: [...tail] }));
  own.clientID = request.client;
  take();
  let last = 0;
  const send = (...updates: Uint8Array[]) =>
    new Promise<Ack>((resolve) => {
      const n = ++last;
      answers.set(n, resolve);
      socket.once('disconnect', () => resolve({ err: 'signed-out', reason: 'disconnected' }));
      socket.emit('u', h, n, pack(updates));
    });
  return { socket, doc: own, answer, gone, send, does: (change) => send(updateOf(own, () => change(own))) };
}
