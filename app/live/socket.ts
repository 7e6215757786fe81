import { Manager, type Socket } from 'socket.io-client';
import { COLLAB, LIVE, parser } from '../../realtime/parser.ts';

const FIRST_WAIT_MS = 600;
/** Short enough that somebody out of a tunnel waits seconds, long enough that hundreds do not come at one moment. */
const LONGEST_WAIT_MS = 6_000;
const TURNED_AWAY_WAIT_MS = 60_000;

/** Why the server did not take the connection: no session, or too many connections under it. */
export type TurnedAway = 'signed-out' | 'too-many';

/** Full jitter: anywhere between at once and twice as long as the time before. */
export function backOff(attempt: number, longest = LONGEST_WAIT_MS): number {
  return Math.random() * Math.min(longest, FIRST_WAIT_MS * 2 ** attempt);
}

/**
 * The one connection of a tab, shared by every text and topic of the page; it comes back by itself. It tells `up`
 * (words can be sent), `down` and `turned-away` (the person must sign in again, or close other pages of theirs).
 */
export class Link extends EventTarget {
  readonly collab: Socket;
  readonly live: Socket;
  readonly #manager: Manager;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #closed = false;
  #turnedAway: TurnedAway | null = null;

  /** `url` is the product's own address; `headers` reach the server only outside browsers. */
  constructor(url: string, headers?: Record<string, string>) {
    super();
    this.#manager = new Manager(url, {
      transports: ['websocket'],
      parser,
      reconnection: false,
      autoConnect: false,
      timeout: 10_000,
      ...(headers && { extraHeaders: headers }),
    });
    this.collab = this.#manager.socket(COLLAB);
    this.live = this.#manager.socket(LIVE);
    this.collab.on('connect', () => {
      this.#attempt = 0;
      this.#turnedAway = null;
      this.#tell('up');
    });
    this.collab.on('disconnect', () => this.#tell('down'));
    for (const socket of [this.collab, this.live]) {
      socket.on('connect_error', ({ message }) => {
        if (message === 'signed-out' || message === 'too-many') this.#beTurnedAway(message);
      });
    }
    this.#manager.on('close', () => this.#again());
    this.#manager.on('error', () => this.#again());
    if (typeof window !== 'undefined') {
      window.addEventListener('online', this.#now);
      window.addEventListener('offline', this.#cut);
    }
    this.collab.connect();
    this.live.connect();
  }

  get isUp(): boolean {
    return this.collab.connected;
  }

  get turnedAway(): TurnedAway | null {
    return this.#turnedAway;
  }

  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    if (typeof window !== 'undefined') {
      window.removeEventListener('online', this.#now);
      window.removeEventListener('offline', this.#cut);
    }
    this.collab.disconnect();
    this.live.disconnect();
  }

  /** Cuts the connection as a lost network would; it comes back as after one. */
  drop(): void {
    this.#manager.engine?.close();
  }

  #tell(word: 'up' | 'down' | 'turned-away'): void {
    this.dispatchEvent(new Event(word));
  }

  #beTurnedAway(why: TurnedAway): void {
    if (this.#turnedAway === why) return;
    this.#turnedAway = why;
    this.#tell('turned-away');
  }

  #again(): void {
    if (this.#closed || this.#timer) return;
    const wait = this.#turnedAway ? TURNED_AWAY_WAIT_MS * (0.5 + Math.random()) : backOff(this.#attempt++);
    this.#timer = setTimeout(this.#now, wait);
  }

  /** The browser knows at once what a socket learns only when it is missed. */
  readonly #cut = (): void => this.drop();

  readonly #now = (): void => {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#closed || this.collab.connected) return;
    this.collab.connect();
    this.live.connect();
    this.#manager.open();
  };
}

let shared: Link | null = null;

/** Ends the page's connection for good: nothing is sent by it any more. */
export function closeLink(): void {
  shared?.close();
}

/** The page's connection, opened when first asked for. Only in browsers. */
export function sharedLink(): Link {
  return (shared ??= new Link(window.location.origin));
}
