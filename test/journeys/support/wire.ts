import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * The wire between a browser and the world, a proxy that can be cut. What Chromium emulates does not reach every
 * service worker at once; here nothing gets through at all.
 */
export class Wire {
  readonly #server = createServer((asked, answer) => this.#pass(asked, answer));
  readonly #open = new Set<Duplex>();
  #cut = false;

  private constructor() {
    this.#server.on('connection', (socket: Socket) => this.#hold(socket));
    this.#server.on('connect', (asked: IncomingMessage, near: Duplex, head: Buffer) =>
      this.#tunnel(asked, near, head),
    );
  }

  static async lay(): Promise<Wire> {
    const wire = new Wire();
    await new Promise<void>((resolve) => wire.#server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  /** What the browser is told to go through. */
  get proxy(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.#cut = true;
    for (const end of this.#open) end.destroy();
  }

  mend(): void {
    this.#cut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #hold(end: Duplex): void {
    if (this.#cut) return void end.destroy();
    this.#open.add(end);
    end.on('close', () => this.#open.delete(end));
    end.on('error', () => end.destroy());
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, headers, url } = asked;
    const far = request(url!, { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode!, answered.rawHeaders);
      answered.pipe(answer);
    });
    far.on('socket', (socket) => this.#hold(socket));
    far.on('error', () => answer.destroy());
    answer.on('close', () => far.destroy());
    asked.pipe(far);
  }

  #tunnel(asked: IncomingMessage, near: Duplex, head: Buffer): void {
    const { hostname, port } = new URL(`http://${asked.url!}`);
    const far = connect(Number(port), hostname, () => {
      near.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      far.write(head);
      far.pipe(near).pipe(far);
    });
    this.#hold(far);
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  }
}
