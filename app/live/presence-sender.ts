import type { Awareness } from 'y-protocols/awareness';

/** The server takes ten states a second. */
const INTERVAL_MS = 120;

/** Tells where this person's cursor is, at most eight times a second; who they are is for the server to say. */
export class PresenceSender {
  readonly #awareness: Awareness;
  readonly #send: (state: Uint8Array) => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lastAt = 0;
  readonly #onUpdate: (changes: { added: number[]; updated: number[] }, origin: unknown) => void;

  /** Changes with this origin came from the server. */
  constructor(awareness: Awareness, origin: unknown, send: (state: Uint8Array) => void) {
    this.#awareness = awareness;
    this.#send = send;
    this.#onUpdate = ({ added, updated }, from) => {
      if (from !== origin && [...added, ...updated].includes(awareness.clientID)) this.announce();
    };
    awareness.on('update', this.#onUpdate);
  }

  announce(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = null;
        this.#lastAt = performance.now();
        const { user: _user, ...state } = this.#awareness.getLocalState() ?? {};
        this.#send(new TextEncoder().encode(JSON.stringify(state)));
      },
      Math.max(0, this.#lastAt + INTERVAL_MS - performance.now()),
    );
  }

  destroy(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#awareness.off('update', this.#onUpdate);
  }
}
