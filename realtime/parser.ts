/**
 * How socket and server frame what they say, on every page with a live connection: Socket.IO's own text frames, and
 * compact ones for the bytes of texts. What those bytes hold is wire.ts, which pages without a text do not load; hence
 * no lib0 here. Pure: the browser's half imports it too (docs/decisions).
 */
import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';

export const COLLAB = '/collab';
export const LIVE = '/live';

/** Characters of a text frame, at most. */
export const TEXT_FRAME = 32_768;

const EVENT_OF: Record<number, string> = { 1: 'u', 2: 'a', 3: 'ack', 4: 'state' };
const OP_OF: Record<string, number> = { u: 1, a: 2, ack: 3, state: 4 };

/** `[op u8][h varuint][n varuint][bytes]` */
export function encodeFrame(op: number, h: number, n: number, bytes: Uint8Array): Uint8Array {
  const head = [op, ...varUint(h), ...varUint(n)];
  const frame = new Uint8Array(head.length + bytes.length);
  frame.set(head);
  frame.set(bytes, head.length);
  return frame;
}

/** Seven bits a byte, the lowest first; all but the last byte say that more follows. As lib0 writes them. */
function varUint(value: number): number[] {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push(128 + (value % 128));
  return [...bytes, value];
}

/** Reads a frame's head from its beginning; throws where the frame ends within it, or a number is none. */
class Head {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new Error('A frame ends within its head.');
    return byte;
  }

  varUint(): number {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = this.byte();
      value += (byte % 128) * weight;
      if (!(value <= Number.MAX_SAFE_INTEGER)) throw new Error('A number in a frame’s head is too large.');
      if (byte < 128) return value;
    }
  }

  /** What follows the head, not copied. */
  rest(): Uint8Array {
    return this.#bytes.subarray(this.at);
  }
}

/** Socket.IO's own text frames, and ours for bytes. */
class WireEncoder extends Encoder {
  override encode(packet: Packet): (string | Uint8Array)[] {
    const data = packet.data as unknown[] | undefined;
    if (packet.type === PacketType.EVENT && packet.nsp === COLLAB && data?.[3] instanceof Uint8Array) {
      const op = OP_OF[String(data[0])];
      if (op) return [encodeFrame(op, data[1] as number, data[2] as number, data[3])];
    }
    return super.encode(packet) as string[];
  }
}

/** Attachments do not exist here: a text frame that announces one ends the connection, as any malformed frame does. */
class WireDecoder extends Decoder {
  override add(chunk: unknown): void {
    if (typeof chunk === 'string') {
      if (chunk.length > TEXT_FRAME) throw new Error('text frame too long');
      if (chunk[0] === '5' || chunk[0] === '6') throw new Error('attachments are not spoken here');
      super.add(chunk);
      return;
    }
    const head = new Head(chunk instanceof ArrayBuffer ? new Uint8Array(chunk) : (chunk as Uint8Array));
    const name = EVENT_OF[head.byte()];
    if (!name) throw new Error('unknown frame');
    this.emitReserved('decoded', {
      type: PacketType.EVENT,
      nsp: COLLAB,
      data: [name, head.varUint(), head.varUint(), head.rest()],
    } as unknown as Packet);
  }
}

/** For the `parser` option of both Socket.IO ends. */
export const parser = { Encoder: WireEncoder, Decoder: WireDecoder };
