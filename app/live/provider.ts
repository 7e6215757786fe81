import { ObservableV2 } from 'lib0/observable';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import {
  LIMITS,
  PASSING,
  decodeAck,
  decodeRow,
  decodeState,
  fromBase64,
  pack,
  toBase64,
  type GoneReason,
  type JoinGranted,
  type JoinRequest,
  type Refusal,
} from '../../realtime/wire.ts';
import { listen } from './channel.ts';
import type { Device, Kept, Place } from './device.ts';
import { Door } from './door.ts';
import { Keeper } from './keeper.ts';
import { LiveDocument } from './live-document.ts';
import { Outbox } from './outbox.ts';
import type { Link } from './socket.ts';
import { applyState } from './text-bytes.ts';
import { STATUS_AT_FIRST, Standing, sameStatus, type TextEvents, type TextStatus } from './text-status.ts';
import { keptWords, type KeptWords } from './words-kept.ts';

export interface TextProviderOptions {
  link: Link;
  textId: string;
  /** Opens what this browser keeps of the text; null where nothing may or can be kept. */
  openDevice: () => Promise<Device> | null;
}

const DEVICE_ROWS = 200;

/** One text, live: a Y.Doc that is sent, received, kept on this device and told about truthfully. */
export class TextProvider extends ObservableV2<TextEvents> {
  /** Counts the documents this provider has had; an editor is bound to one of them. */
  generation = 0;
  /** Words the server did not take, until the person has seen to them. */
  kept: KeptWords[] = [];
  readonly textId: string;
  readonly #link: Link;
  readonly #outbox = new Outbox();
  readonly #keeper = new Keeper();
  readonly #door: Door;
  #place: Place | null = null;
  #live: LiveDocument;
  #synced = false;
  readonly #standing = new Standing();
  /** Let in, and waiting for the words. */
  #granted: JoinGranted | null = null;
  #inbound: Promise<void> = Promise.resolve();
  #status = STATUS_AT_FIRST;
  #destroyed = false;
  readonly #unlisten: () => void;

  constructor({ link, textId, openDevice }: TextProviderOptions) {
    super();
    this.#link = link;
    this.textId = textId;
    this.#door = new Door(link, textId);
    this.#live = this.#newDocument();
    this.#unlisten = this.#listen();
    void this.#keeper.open(openDevice, (kept) => this.#take(kept)).then(() => this.#join());
  }

  /** The words. Another one after each refusal. */
  get doc(): Y.Doc {
    return this.#live.doc;
  }

  get awareness(): Awareness {
    return this.#live.awareness;
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
    this.#door.close();
    this.#live.destroy();
    this.#keeper.close();
    super.destroy();
  }

  #newDocument(): LiveDocument {
    return new LiveDocument(this, {
      wrote: (update) => this.#wrote(update),
      say: (state) => this.#door.isIn && this.#link.collab.volatile.emit('a', this.#door.h, 0, state),
    });
  }

  #listen(): () => void {
    return listen(this.#link, {
      row: (h, seq, body) => h === this.#door.h && this.#later(() => this.#receive(seq, body)),
      ack: (h, n, body) =>
        h === this.#door.h && this.#outbox.awaits(n) && this.#later(() => this.#answered(n, body)),
      state: (h, _seq, body) => h === this.#door.h && this.#later(() => this.#enter(body)),
      presence: (h, _n, body) => h === this.#door.h && this.#live.meet(body),
      gone: (h, reason) => h === this.#door.h && this.#later(() => this.#leave(reason)),
      up: () => this.#join(),
      down: () => this.#lose(),
      turnedAway: () => this.#tell(),
    });
  }

  /** What arrives is taken in one after another, as inflating a snapshot takes a moment. */
  #later(work: () => Promise<void> | void): void {
    this.#inbound = this.#inbound
      .then(() => (this.#destroyed ? undefined : work()))
      .catch((error: unknown) => {
        console.error(error);
        this.#rejoinSoon();
      });
  }

  #take(kept: Kept): void {
    this.#live.apply(kept.updates);
    this.#outbox.load(kept.pending);
    this.#place = kept.place;
    this.kept = kept.words;
    if (kept.updates.length > DEVICE_ROWS && kept.pending.length === 0)
      this.#keeper.saveAnew(this.#live.encode(), this.#place);
    this.emit('loaded', []);
    this.#tell();
  }

  #wrote(update: Uint8Array): void {
    if (!this.#standing.mayWrite || !this.#outbox.gather(update)) return;
    setTimeout(() => this.#flush());
    this.#tell();
  }

  /** One turn's updates become one list. */
  #flush(): void {
    if (this.#destroyed || !this.#outbox.seal(this.#keeper.device, () => this.#tell())) return;
    this.#send();
    this.#tell();
  }

  /** Only once the device has been read: what it kept says from where on the words are asked for, and is sent. */
  #join(): void {
    if (this.#destroyed || this.#keeper.isReading || this.#standing.isShutOut) return;
    this.#door.knock(() => this.#request(), {
      granted: (answer) => {
        this.#granted = answer;
        this.#expectAnswer();
      },
      refused: (err) => this.#turnedAway(err),
    });
  }

  #request(): JoinRequest {
    const sv = toBase64(this.#live.vector);
    const known = this.#place && { ...this.#place, ...(sv.length <= LIMITS.vectorLength && { sv }) };
    return { client: this.doc.clientID, ...known };
  }

  #turnedAway(err: Refusal): void {
    if (err === 'client-id') return this.#surrender(err);
    if (err === 'not-found') return this.#leave('revoked');
    this.#rejoinSoon();
  }

  /** The words of a join. What was written meanwhile goes out again, under new numbers. */
  async #enter(body: Uint8Array): Promise<void> {
    const granted = this.#granted;
    if (!granted) return;
    this.#granted = null;
    const before = this.#live.vector;
    await applyState(this.doc, decodeState(body), this);
    this.#standing.grant(granted.role, granted.state === 'closed');
    this.#place = { seq: granted.seq, id: granted.id };
    this.#keeper.save({ updates: [this.#live.encode(before)], place: this.#place });
    this.#outbox.reset();
    this.#flush();
    if (!this.#standing.mayWrite && !this.#outbox.isEmpty)
      return this.#surrender(this.#standing.closed ? 'closed' : 'role');
    if (granted.resync !== undefined && this.#standing.mayWrite) this.#giveBack(fromBase64(granted.resync));
    this.#door.settle();
    this.#synced = true;
    this.#expectAnswer();
    this.#live.announce();
    this.#send();
    this.emit('synced', []);
    this.#tell();
  }

  /** The server lost rows in a restore: it gets back, in one list, all it lacks of what is here. */
  #giveBack(vector: Uint8Array): void {
    this.#outbox.clear();
    this.#keeper.saveAnew(this.#live.encode(), this.#place);
    this.#outbox.add([this.#live.encode(vector)], this.#keeper.device, () => this.#tell());
  }

  #receive(seq: number, body: Uint8Array): void {
    if (!this.#place || seq <= this.#place.seq) return;
    if (seq !== this.#place.seq + 1) return this.#rejoin();
    const { id, updates } = decodeRow(body);
    this.#live.apply(updates);
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
    if (!this.#door.isIn || !this.#synced || !this.#standing.mayWrite) return;
    for (let list = this.#outbox.next(); list; list = this.#outbox.next())
      this.#link.collab.emit('u', this.#door.h, list.n, pack(list.updates));
    this.#expectAnswer();
  }

  #expectAnswer(): void {
    this.#door.expect(!this.#synced || !this.#outbox.isEmpty, () => this.#rejoin());
  }

  /** Not connected: peers are out of sight, words stay. */
  #lose(): void {
    this.#door.putOut();
    this.#synced = false;
    this.#granted = null;
    this.#live.forgetPeers();
    this.#tell();
  }

  #rejoin(): void {
    this.#door.leave();
    this.#lose();
    this.#join();
  }

  #rejoinSoon(): void {
    this.#door.leave();
    this.#lose();
    this.#door.soon(() => this.#join());
  }

  #leave(reason: GoneReason): void {
    this.#door.putOut();
    if (reason === 'reset') return this.#rejoinSoon();
    this.#standing.end(reason);
    const pending = !this.#outbox.isEmpty;
    if (reason !== 'closed') this.#keeper.forgetText();
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
    const words = keptWords(this.doc, this.#outbox.updates);
    this.kept = [...this.kept, ...words];
    this.#door.leave();
    this.#outbox.clear();
    this.#place = null;
    this.#keeper.keepWords(this.kept);
    this.#keeper.forget();
    this.#live.destroy();
    this.#live = this.#newDocument();
    this.generation++;
    this.#lose();
    this.emit('refused', [{ reason, words }]);
    this.#rejoinSoon();
  }

  #tell(): void {
    if (this.#destroyed) return;
    const status = this.#standing.status({
      connected: this.#door.isIn && this.#synced,
      signedOut: this.#link.turnedAway === 'signed-out',
      crowded: this.#link.turnedAway === 'too-many',
      refusedWords: this.kept.length > 0,
      unsent: !this.#outbox.isEmpty,
      stored: this.#keeper.device !== null && this.#outbox.isStored,
    });
    if (sameStatus(status, this.#status)) return;
    this.#status = status;
    this.emit('status', [status]);
  }
}
