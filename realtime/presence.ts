import { LIMITS, OP, encodePresences, type Presence } from './wire.ts';
import { makeFrame, type Frame } from './frames.ts';

const INTERVAL_MS = 66;

/** Later than every state any earlier process sent: a peer keeps the newest clock it has seen of a client. */
let clock = Date.now();

export interface Label {
  /** Of the person: tells two of one name apart, and one in two tabs together. */
  id: string;
  person: string;
  organisation: string;
}

/** What a client says about itself is kept but for who it is: that the server writes. */
export function readPresence(bytes: Uint8Array, label: Label): object | null {
  if (bytes.length > LIMITS.awarenessBytes) return null;
  try {
    const said: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof said !== 'object' || said === null || Array.isArray(said)) return null;
    return { ...said, user: { ...label, name: `${label.person} · ${label.organisation}` } };
  } catch {
    return null;
  }
}

/** Who is where in one text: the last state of each client, never stored. */
export class Presences {
  readonly #h: number;
  readonly #states = new Map<number, Presence>();
  readonly #changed = new Set<number>();
  readonly #send: (frame: Frame) => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(h: number, send: (frame: Frame) => void) {
    this.#h = h;
    this.#send = send;
  }

  set(client: number, state: object): void {
    this.#states.set(client, { client, clock: ++clock, state });
    this.#change(client);
  }

  remove(client: number): void {
    if (!this.#states.has(client)) return;
    this.#states.set(client, { client, clock: ++clock, state: null });
    this.#change(client);
  }

  #change(client: number): void {
    this.#changed.add(client);
    this.#timer ??= setTimeout(() => this.#flush(), INTERVAL_MS);
  }

  /** One frame with everything that changed since the last. */
  #flush(): void {
    this.#timer = null;
    const changed = [...this.#changed].map((client) => this.#states.get(client)!);
    this.#changed.clear();
    for (const { client, state } of changed) if (state === null) this.#states.delete(client);
    this.#send(this.#frame(changed));
  }

  /** Everybody, for one who has just joined. */
  all(): Frame | null {
    const present = [...this.#states.values()].filter(({ state }) => state !== null);
    return present.length > 0 ? this.#frame(present) : null;
  }

  #frame(presences: Presence[]): Frame {
    return makeFrame(OP.awareness, this.#h, 0, encodePresences(presences));
  }
}
