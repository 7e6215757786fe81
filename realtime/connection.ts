import type { Socket } from 'node:net';
import type { Viewer } from '../domain/viewer.ts';
import type { Frame } from './frames.ts';

/** What we use of Engine.IO's socket and of the WebSocket under it, which their types keep to themselves. */
export interface EngineSocket {
  readonly id: string;
  readonly readyState: string;
  readonly writeBuffer: unknown[];
  readonly transport: {
    writable: boolean;
    socket: { bufferedAmount: number; _socket: Socket | null; _sender: { sendFrame(list: Buffer[]): void } };
  };
  request: unknown;
  write(data: Buffer, options: object): void;
  close(discard?: boolean): void;
  once(event: 'close', listener: () => void): void;
}

/** More than this waiting to be sent and the connection is paused until it has drained. */
const WAITING_BYTES = 1_000_000;

/** One browser tab's WebSocket: who it is, and a way to write to it that never piles up. */
export class Connection {
  readonly viewer: Viewer;
  readonly #engine: EngineSocket;
  #paused = false;
  /** Called when a paused connection has drained: what was skipped meanwhile must be fetched again. */
  onDrained: () => void = () => undefined;

  constructor(engine: EngineSocket, viewer: Viewer) {
    this.#engine = engine;
    this.viewer = viewer;
  }

  get sessionId(): string {
    return this.viewer.session?.id ?? '';
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Straight to an idle socket, behind what is queued on a busy one; dropped while paused. */
  send(frame: Frame): void {
    const { readyState, writeBuffer, transport } = this.#engine;
    if (readyState !== 'open' || this.#paused) return;
    if (transport.writable && writeBuffer.length === 0) transport.socket._sender.sendFrame(frame.onTheWire);
    else this.#engine.write(frame.data, { compress: false, wsPreEncodedFrame: frame.onTheWire });
    if (transport.socket.bufferedAmount > WAITING_BYTES) this.#pause(transport.socket._socket);
  }

  #pause(socket: Socket | null): void {
    this.#paused = true;
    socket?.once('drain', () => {
      this.#paused = false;
      this.onDrained();
    });
  }

  /** Ends the connection once what was written has left. */
  close(): void {
    this.#engine.close();
  }
}
