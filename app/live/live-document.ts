import { Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { keepFormats } from '../../domain/texts/exact-words.ts';
import { decodePresences, encodePresences } from '../../realtime/wire.ts';
import { hearSelection } from './hear-selection.ts';
import { PresenceSender } from './presence-sender.ts';

/** A Y.Doc, who else is in it, and the ties of both to the connection. A refusal ends one and begins the next. */
export class LiveDocument {
  readonly doc = keepFormats(new Y.Doc());
  readonly awareness = new Awareness(this.doc);
  readonly #presence: PresenceSender;
  readonly #onUpdate: (update: Uint8Array) => void;
  readonly #origin: object;

  /** `wrote` hears every update made here; `say` sends where this person's cursor is. */
  constructor(
    origin: object,
    { wrote, say }: { wrote(update: Uint8Array): void; say(state: Uint8Array): void },
  ) {
    this.#origin = origin;
    this.#presence = new PresenceSender(this.awareness, origin, say);
    this.#onUpdate = (update: Uint8Array, from?: unknown) => {
      if (from !== origin) wrote(update);
    };
    this.doc.on('update', this.#onUpdate);
  }

  get vector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  /** All of it, or what comes after a state vector. */
  encode(vector?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, vector);
  }

  /** What came from the server or from this device. */
  apply(updates: readonly Uint8Array[]): void {
    hearSelection();
    this.doc.transact(
      () => updates.forEach((update) => Y.applyUpdate(this.doc, update, this.#origin)),
      this.#origin,
    );
  }

  announce(): void {
    this.#presence.announce();
  }

  meet(body: Uint8Array): void {
    const others = decodePresences(body).filter(({ client }) => client !== this.doc.clientID);
    if (others.length > 0) applyAwarenessUpdate(this.awareness, encodePresences(others), this.#origin);
  }

  /** Peers are out of sight. */
  forgetPeers(): void {
    const others = [...this.awareness.getStates().keys()].filter((client) => client !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this.#origin);
  }

  destroy(): void {
    this.doc.off('update', this.#onUpdate);
    this.#presence.destroy();
    this.awareness.destroy();
    this.doc.destroy();
  }
}
