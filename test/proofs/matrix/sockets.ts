import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { COLLAB, parser } from '../../../realtime/parser.ts';
import { decodeAck, decodePresences, pack, type Ack, type JoinAnswer } from '../../../realtime/wire.ts';
import { atEnd } from '../../support/ending.ts';

/** One browser's connection, speaking the protocol by hand. Null when nobody may connect. */
export async function connect(
  url: string,
  origin: string,
  cookie: string,
  namespace: string,
): Promise<Socket | null> {
  const socket = io(url + namespace, {
    transports: ['websocket'],
    parser,
    reconnection: false,
    forceNew: true,
    extraHeaders: { origin, ...(cookie && { cookie }) },
  });
  atEnd(() => void socket.disconnect());
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', () => resolve(null));
  });
}

/** A hand at one socket of /collab. */
export class Hand {
  readonly #socket: Socket;
  readonly #acks = new Map<string, (ack: Ack) => void>();
  readonly #present = new Map<number, Set<number>>();
  #lists = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('ack', (h: number, n: number, body: Uint8Array) =>
      this.#acks.get(`${h} ${n}`)?.(decodeAck(body)),
    );
    socket.on('a', (h: number, _n: number, body: Uint8Array) => {
      const here = this.#present.get(h) ?? new Set();
      for (const { client, state } of decodePresences(body)) if (state) here.add(client);
      this.#present.set(h, here);
    });
  }

  static async at(url: string, origin: string, cookie: string): Promise<Hand | null> {
    const socket = await connect(url, origin, cookie, COLLAB);
    return socket && new Hand(socket);
  }

  join(textId: string, client: number): Promise<JoinAnswer> {
    return this.#socket.timeout(20_000).emitWithAck('join', textId, { client }) as Promise<JoinAnswer>;
  }

  leave(h: number): void {
    this.#socket.emit('leave', h);
  }

  /** Sends a paragraph as that client would, and waits for what the server says of it. */
  write(h: number, client: number): Promise<Ack> {
    return this.send(h, paragraph(client));
  }

  /** Sends an update made by hand, and waits for what the server says of it. */
  send(h: number, update: Uint8Array): Promise<Ack> {
    const n = ++this.#lists;
    this.#socket.emit('u', h, n, pack([update]));
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error('A list was not answered.')), 20_000);
      this.#acks.set(`${h} ${n}`, (ack) => {
        clearTimeout(patience);
        resolve(ack);
      });
    });
  }

  /** Says where it is. */
  async appear(h: number): Promise<void> {
    this.#socket.emit('a', h, 0, new TextEncoder().encode('{"cursor":1}'));
    await this.settled();
  }

  /** Which clients it has been told of since the last time it was asked. */
  async seen(h: number): Promise<Set<number>> {
    await this.settled();
    const seen = this.#present.get(h) ?? new Set<number>();
    this.#present.delete(h);
    return seen;
  }

  /** Closes the connection: a session has only so many. */
  end(): void {
    this.#socket.disconnect();
  }

  /** Everything sent before has been dealt with, and everything told before has arrived. */
  async settled(): Promise<void> {
    await this.#socket.timeout(20_000).emitWithAck('join', '', {});
  }
}

function paragraph(client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  const block = new Y.XmlElement('paragraph');
  const id = `matriz${String(client).padStart(4, '0')}`.slice(0, 10);
  block.setAttribute('id', id);
  block.insert(0, [new Y.XmlText('Una línea más.')]);
  doc.getXmlFragment('content:es').insert(0, [block]);
  return Y.encodeStateAsUpdate(doc);
}
