import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { loadDoc } from '../../../domain/texts/co-editing/candidate.ts';
import { newBlockId } from '../../../domain/texts/schema.ts';
import { decodeAck, decodeState, pack, type JoinAnswer } from '../../../realtime/wire.ts';
import { propose, wordsOf } from '../../realtime/suggesting.ts';
import { updateOf } from '../../realtime/updates.ts';
import { join } from '../../realtime/world.ts';

/** What is written once the right to write has ended, and may never be read. */
export const AFTER = 'después';

/** One connection in one text that goes on writing whatever it is told, and notes when it was put out. */
export class Intruder {
  readonly textId: string;
  /** When it was told to go, or its connection was cut. */
  cutAt: number | null = null;
  sent = 0;
  /** How many of its lists were acknowledged. */
  taken = 0;
  readonly #socket: Socket;
  #doc = new Y.Doc();
  readonly #random: (length: number) => Uint8Array;
  readonly #suggestion: string;
  #h = -1;
  #role: 'edit' | 'suggest' | null = null;

  constructor(socket: Socket, textId: string, random: (length: number) => Uint8Array) {
    this.#socket = socket;
    this.textId = textId;
    this.#random = random;
    this.#suggestion = newBlockId(random);
    socket.on('gone', (h: number) => {
      if (h === this.#h) this.cutAt ??= performance.now();
    });
    socket.on('ack', (h: number, _n: number, body: Uint8Array) => {
      if (h === this.#h && 'seq' in decodeAck(body)) this.taken++;
    });
    socket.on('disconnect', () => (this.cutAt ??= performance.now()));
  }

  /** Comes in; false when it is not let in to write. */
  async enter(): Promise<boolean> {
    const state = this.#nextState();
    const answer = await this.#join(this.#doc.clientID);
    if (!('h' in answer) || answer.role === 'read') return false;
    this.#h = answer.h;
    this.#role = answer.role;
    const { snapshot, tail } = decodeState(await state);
    const { clientID } = this.#doc;
    this.#doc = loadDoc({ snapshot, updates: [...tail] });
    this.#doc.clientID = clientID;
    return true;
  }

  /** Tries to come back, under the same connection or what is left of it. */
  async comesBack(): Promise<boolean> {
    if (!this.#socket.connected) return false;
    const answer = await this.#join(new Y.Doc().clientID);
    return 'h' in answer && answer.role === this.#role && answer.state === 'open';
  }

  /** Writes what its role lets it, whether it still may or not: a paragraph of its own, or words it suggests. */
  write(words: string): void {
    const said = `${words} ${this.sent} `;
    const update = updateOf(this.#doc, () => {
      if (this.#role === 'suggest') return propose(wordsOf(this.#doc), 0, said, this.#suggestion);
      const block = new Y.XmlElement('paragraph');
      block.setAttribute('id', newBlockId(this.#random));
      block.insert(0, [new Y.XmlText(said)]);
      const fragment = this.#doc.getXmlFragment('content:es');
      fragment.insert(fragment.length, [block]);
    });
    this.#socket.emit('u', this.#h, ++this.sent, pack([update]));
  }

  #nextState(): Promise<Uint8Array> {
    return new Promise((resolve) => {
      this.#socket.once('state', (_h: number, _n: number, body: Uint8Array) => resolve(body));
    });
  }

  #join(client: number): Promise<JoinAnswer> {
    return join(this.#socket, this.textId, { client });
  }
}
