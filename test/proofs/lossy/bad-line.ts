import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a line does to what passes through it, as the far end of TCP sees it. */
export interface Line {
  roundTripMs: number;
  /** How many packets of a hundred are lost; each comes again, later. */
  lostPercent: number;
  bytesPerSecond: number;
}

const PACKET_BYTES = 1400;
const SHORTEST_RETRY_MS = 200;

/** A way to the server through which everything comes late, in pieces and in order; and for a while nothing at all. */
export class BadLine {
  readonly origin: string;
  readonly #line: Line;
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  #dark: Promise<void> | null = null;
  #darkSince = 0;

  private constructor(server: Server, line: Line) {
    this.#server = server;
    this.#line = line;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async lay(to: string, line: Line): Promise<BadLine> {
    const server = createServer({ noDelay: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const laid = new BadLine(server, line);
    const { port, hostname } = new URL(to);
    server.on('connection', (near) => {
      const far = connect({ port: Number(port), host: hostname, noDelay: true });
      laid.#carry(near, far);
      laid.#carry(far, near);
    });
    return laid;
  }

  /** Nothing passes until the promise is kept. What was on its way is sent again when its next turn comes. */
  goDark(until: Promise<void>): void {
    this.#darkSince = performance.now();
    this.#dark = until.then(() => {
      this.#dark = null;
    });
  }

  close(): void {
    for (const end of this.#ends) end.destroy();
    this.#server.close();
  }

  #carry(from: Socket, to: Socket): void {
    this.#ends.add(from);
    let before = Promise.resolve();
    let freeAt = 0;
    from.on('data', (bytes) => {
      const now = performance.now();
      freeAt = Math.max(now, freeAt) + (bytes.length / this.#line.bytesPerSecond) * 1000;
      const due = freeAt + this.#line.roundTripMs / 2 + this.#lateness(bytes.length);
      before = before.then(() => this.#passable(due)).then(() => void (to.writable && to.write(bytes)));
    });
    from.on('close', () => {
      this.#ends.delete(from);
      void before.then(() => to.end());
    });
    from.on('error', () => to.destroy());
  }

  /** Until the packet that was lost most often has come. */
  #lateness(bytes: number): number {
    let most = 0;
    for (let packet = 0; packet < bytes; packet += PACKET_BYTES) {
      let late = 0;
      while (Math.random() * 100 < this.#line.lostPercent) late += this.#retryMs();
      most = Math.max(most, late);
    }
    return most;
  }

  #retryMs = (): number => Math.max(SHORTEST_RETRY_MS, this.#line.roundTripMs);

  async #passable(due: number): Promise<void> {
    await until(due);
    while (this.#dark !== null) {
      const sent = Math.max(due, this.#darkSince);
      await this.#dark;
      // TCP tries again at longer and longer intervals, and finds the line open only at the next of them.
      let turn = sent;
      for (let wait = this.#retryMs(); turn < performance.now(); wait *= 2) turn += wait;
      await until(turn);
    }
  }
}

const until = (time: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));
