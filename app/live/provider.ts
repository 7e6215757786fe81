import { ObservableV2 } from 'lib0/observable';
import { Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import {
  PASSING,
  decodeAck,
  decodePresences,
  decodeRow,
  decodeState,
  encodePresences,
  fromBase64,
  pack,
  toBase64,
  type GoneReason,
  type JoinAnswer,
  type JoinGranted,
  type JoinRequest,
  type Refusal,
  type Role,
} from '../../realtime/wire.ts';
import { listen } from './channel.ts';
import type { Device, Place } from './device.ts';
import { Keeper } from './keeper.ts';
import { Outbox } from './outbox.ts';
import { PresenceSender } from './presence-sender.ts';
import { backOff, type Link } from './socket.ts';
import { applyState } from './text-bytes.ts';
import type { TextEvents, TextState, TextStatus } from './text-status.ts';
import { keptWords, type KeptWords } from './words-kept.ts';

export interface TextProviderOptions {
  link: Link;
  textId: string;
  /** Opens what this browser keeps of the text; null where nothing may or can be kept. */
  openDevice: () => Promise<Device> | null;
}

const JOIN_MS = 15_000;
const ACK_MS = 20_000;
const DEVICE_ROWS = 200;

/** One text, live: a Y.Doc that is sent, received, kept on this device and told about truthfully. */
export class TextProvider extends ObservableV2<TextEvents> {
  doc!: Y.Doc;
  awareness!: Awareness;
  /** Counts the documents this provider has had; an editor is bound to one of them. */
  generation = 0;
  /** Words the server did not take, until the person has seen to them. */
  kept: KeptWords[] = [];
  readonly textId: string;
  readonly #link: Link;
  readonly #outbox = new Outbox();
  readonly #keeper = new Keeper();
  #place: Place | null = null;
  #presence!: PresenceSender;
  #h = 0;
  #joined = false;
  #joining = false;
  #synced = false;
  #attempt = 0;
  #role: Role | null = null;
  #closed = false;
  #gone: GoneReason | null = null;
  /** Let in, and waiting for the words. */
  #granted: JoinGranted | null = null;
  #fresh: Uint8Array[] = [];
  #inbound: Promise<void> = Promise.resolve();
  #retry: ReturnType<typeof setTimeout> | null = null;
  #patience: ReturnType<typeof setTimeout> | null = null;
  #status: TextStatus = { state: 'saving', connected: false, signedOut: false, role: null, closed: false };
  #destroyed = false;
  readonly #unlisten: () => void;

  constructor({ link, textId, openDevice }: TextProviderOptions) {
    super();
    this.#link = link;
    this.textId = textId;
    this.#beginDocument();
    this.#unlisten = this.#listen();
    void this.#load(openDevice).then(() => this.#join());
  }

  get synced(): boolean {
    return this.#synced;
  }

  get status(): TextStatus {
    return this.#status;
  }

  /** The person has seen to the words that were not taken. */
  forgetKept(): void {
    this.kept = [];
    this.#keeper.keepWords([]);
    this.#tell();
  }

  override destroy(): void {
    if (this.#destroyed) return;
    this.#flush();
    this.#destroyed = true;
    this.#unlisten();
    if (this.#retry) clearTimeout(this.#retry);
    if (this.#patience) clearTimeout(this.#patience);
    if (this.#joined) this.#link.collab.emit('leave', this.#h);
    this.#endDocument();
    this.#keeper.close();
    super.destroy();
  }

  #beginDocument(): void {
    this.doc = new Y.Doc();
    this.awareness = new Awareness(this.doc);
    this.#presence = new PresenceSender(this.awareness, this, (bytes) => this.#joined && this.#link.collab.volatile.emit('a', this.#h, 0, bytes));
    this.doc.on('update', this.#onUpdate);
  }

  #endDocument(): void {
    this.doc.off('update', this.#onUpdate);
    this.#presence.destroy();
    this.awareness.destroy();
    this.doc.destroy();
  }

  #listen(): () => void {
    return listen(this.#link, {
      row: (h, seq, body) => h === this.#h && this.#later(() => this.#receive(seq, body)),
      ack: (h, n, body) => h === this.#h && this.#outbox.awaits(n) && this.#later(() => this.#answered(n, body)),
      state: (h, _seq, body) => h === this.#h && this.#later(() => this.#enter(body)),
      presence: (h, _n, body) => h === this.#h && this.#meet(body),
      gone: (h, reason) => h === this.#h && this.#later(() => this.#leave(reason)),
      up: () => this.#join(),
      down: () => this.#lose(),
      signedOut: () => this.#tell(),
    });
  }

  /** What arrives is taken in one after another, as inflating a snapshot takes a moment. */
  #later(work: () => Promise<void> | void): void {
    this.#inbound = this.#inbound.then(() => (this.#destroyed ? undefined : work())).catch((error: unknown) => {
      console.error(error);
      this.#rejoinSoon();
    });
  }

  async #load(openDevice: TextProviderOptions['openDevice']): Promise<void> {
    const kept = await this.#keeper.open(openDevice);
    if (!kept || this.#destroyed) return;
    this.doc.transact(() => kept.updates.forEach((update) => Y.applyUpdate(this.doc, update, this)), this);
    this.#outbox.load(kept.pending);
    this.#place = kept.place;
    this.kept = kept.words;
    if (kept.updates.length > DEVICE_ROWS && kept.pending.length === 0) this.#keeper.saveAnew(Y.encodeStateAsUpdate(this.doc), this.#place);
    this.emit('loaded', []);
    this.#tell();
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || this.#gone || (this.#role !== null && this.#role !== 'edit')) return;
    if (this.#fresh.push(update) > 1) return;
    setTimeout(() => this.#flush());
    this.#tell();
  };

  /** One turn's updates become one list. */
  #flush(): void {
    if (this.#destroyed || this.#fresh.length === 0) return;
    const updates = this.#fresh;
    this.#fresh = [];
    this.#outbox.add(updates, this.#keeper.device, () => this.#tell());
    this.#send();
    this.#tell();
  }

  #join(): void {
    if (!this.#link.isUp || this.#joined || this.#joining || this.#destroyed || this.#gone === 'revoked' || this.#gone === 'deleted') return;
    this.#joining = true;
    const request: JoinRequest = { client: this.doc.clientID, ...(this.#place && { ...this.#place, sv: toBase64(Y.encodeStateVector(this.doc)) }) };
    this.#link.collab.timeout(JOIN_MS).emit('join', this.textId, request, (late: Error | null, answer: JoinAnswer) => {
      this.#joining = false;
      if (this.#destroyed || !this.#link.isUp) return;
      if (late || 'err' in answer) return this.#turnedAway(late ? 'busy' : (answer as { err: Refusal }).err);
      this.#h = answer.h;
      this.#joined = true;
      this.#granted = answer;
      this.#expectAnswer();
    });
  }

  #turnedAway(err: Refusal): void {
    if (PASSING.includes(err) || err === 'signed-out' || err === 'too-many') return this.#rejoinSoon();
    if (err === 'client-id') return this.#surrender(err);
    this.#leave('revoked');
  }

  /** The words of a join. What was written meanwhile goes out again, under new numbers. */
  async #enter(body: Uint8Array): Promise<void> {
    const granted = this.#granted;
    if (!granted) return;
    this.#granted = null;
    const before = Y.encodeStateVector(this.doc);
    await applyState(this.doc, decodeState(body), this);
    this.#role = granted.role;
    this.#closed = granted.state === 'closed';
    this.#gone = null;
    this.#place = { seq: granted.seq, id: granted.id };
    this.#keeper.save({ updates: [Y.encodeStateAsUpdate(this.doc, before)], place: this.#place });
    this.#outbox.reset();
    this.#flush();
    if (this.#role !== 'edit' && !this.#outbox.isEmpty) return this.#surrender(this.#closed ? 'closed' : 'role');
    if (granted.resync !== undefined && this.#role === 'edit') this.#giveBack(fromBase64(granted.resync));
    this.#attempt = 0;
    this.#synced = true;
    this.#expectAnswer();
    this.#presence.announce();
    this.#send();
    this.emit('synced', []);
    this.#tell();
  }

  /** The server lost rows in a restore: it gets back, in one list, all it lacks of what is here. */
  #giveBack(vector: Uint8Array): void {
    this.#outbox.clear();
    this.#keeper.saveAnew(Y.encodeStateAsUpdate(this.doc), this.#place);
    this.#outbox.add([Y.encodeStateAsUpdate(this.doc, vector)], this.#keeper.device, () => this.#tell());
  }

  #receive(seq: number, body: Uint8Array): void {
    if (!this.#place || seq <= this.#place.seq) return;
    if (seq !== this.#place.seq + 1) return this.#rejoin();
    const { id, updates } = decodeRow(body);
    this.doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.doc, update, this)), this);
    this.#place = { seq, id };
    this.#keeper.save({ updates, place: this.#place });
  }

  #answered(n: number, body: Uint8Array): void {
    const ack = decodeAck(body);
    if ('err' in ack) {
      if (!this.#outbox.awaits(n)) return;
      return PASSING.includes(ack.err) ? this.#rejoinSoon() : this.#surrender(ack.err);
    }
    const key = this.#outbox.acknowledged(n);
    const next = this.#place && ack.seq === this.#place.seq + 1 ? { seq: ack.seq, id: ack.id } : null;
    if (next) this.#place = next;
    this.#keeper.save({ ...(key !== null && { acknowledged: [key] }), ...(next && { place: next }) });
    this.#expectAnswer();
    this.#send();
    this.#tell();
    if (this.#place && ack.seq > this.#place.seq) this.#rejoin();
  }

  #send(): void {
    if (!this.#joined || !this.#synced || this.#role !== 'edit') return;
    for (let list = this.#outbox.next(); list; list = this.#outbox.next()) this.#link.collab.emit('u', this.#h, list.n, pack(list.updates));
    this.#expectAnswer();
  }

  #expectAnswer(): void {
    if (this.#patience) clearTimeout(this.#patience);
    this.#patience = !this.#joined || (this.#synced && this.#outbox.isEmpty) ? null : setTimeout(() => this.#rejoin(), ACK_MS);
  }

  #meet(body: Uint8Array): void {
    const others = decodePresences(body).filter(({ client }) => client !== this.doc.clientID);
    if (others.length > 0) applyAwarenessUpdate(this.awareness, encodePresences(others), this);
  }

  /** Not connected: peers are out of sight, words stay. */
  #lose(): void {
    this.#joined = false;
    this.#synced = false;
    this.#granted = null;
    if (this.#patience) clearTimeout(this.#patience);
    const others = [...this.awareness.getStates().keys()].filter((client) => client !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this);
    this.#tell();
  }

  #rejoin(): void {
    if (this.#joined) this.#link.collab.emit('leave', this.#h);
    this.#lose();
    this.#join();
  }

  #rejoinSoon(): void {
    if (this.#joined) this.#link.collab.emit('leave', this.#h);
    this.#lose();
    this.#retry ??= setTimeout(() => {
      this.#retry = null;
      this.#join();
    }, backOff(this.#attempt++));
  }

  #leave(reason: GoneReason): void {
    this.#joined = false;
    if (reason === 'reset') return this.#rejoinSoon();
    this.#gone = reason;
    this.#closed ||= reason === 'closed';
    this.#role = 'read';
    const pending = !this.#outbox.isEmpty || this.#fresh.length > 0;
    if (reason !== 'closed') this.#keeper.forget();
    if (pending) this.#surrender(reason === 'closed' ? 'closed' : 'revoked');
    else if (reason === 'closed') this.#rejoin();
    else this.#lose();
    this.emit('gone', [reason]);
    this.#tell();
  }

  /**
   * A clock cannot be skipped: after a refusal nothing more of this document would be accepted. The words are
   * kept as plain text, and a new document under a new client id takes its place.
   */
  #surrender(reason: Refusal): void {
    const words = keptWords(this.doc, [...this.#outbox.updates, ...this.#fresh]);
    this.kept = [...this.kept, ...words];
    if (this.#joined) this.#link.collab.emit('leave', this.#h);
    this.#outbox.clear();
    this.#fresh = [];
    this.#place = null;
    this.#keeper.forget();
    this.#keeper.keepWords(this.kept);
    this.#endDocument();
    this.#beginDocument();
    this.generation++;
    this.#lose();
    this.emit('refused', [{ reason, words }]);
    this.#rejoinSoon();
  }

  #tell(): void {
    if (this.#destroyed) return;
    const connected = this.#joined && this.#synced;
    const status: TextStatus = { state: this.#state(connected), connected, signedOut: this.#link.isSignedOut, role: this.#role, closed: this.#closed };
    if ((Object.keys(status) as (keyof TextStatus)[]).every((key) => status[key] === this.#status[key])) return;
    this.#status = status;
    this.emit('status', [status]);
  }

  #state(connected: boolean): TextState {
    if (this.kept.length > 0) return 'refused';
    if (this.#gone || (this.#role !== null && this.#role !== 'edit')) return 'read-only';
    if (this.#outbox.isEmpty && this.#fresh.length === 0) return 'saved';
    return !connected && this.#keeper.device && this.#outbox.isStored ? 'on-device' : 'saving';
  }
}
