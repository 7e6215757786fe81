import { encodeFrame } from './parser.ts';

/** A compact frame, and the same bytes already framed for an unmasked binary WebSocket message. */
export interface Frame {
  data: Buffer;
  onTheWire: [header: Buffer, data: Buffer];
}

/** Encoded once, however many sockets it goes to. */
export function makeFrame(op: number, h: number, n: number, bytes: Uint8Array): Frame {
  const encoded = encodeFrame(op, h, n, bytes);
  const data = Buffer.from(encoded.buffer, encoded.byteOffset, encoded.byteLength);
  return { data, onTheWire: [webSocketHeader(data.length), data] };
}

const FINAL_BINARY = 0x82;

function webSocketHeader(length: number): Buffer {
  if (length < 126) return Buffer.from([FINAL_BINARY, length]);
  const header = Buffer.alloc(length < 65_536 ? 4 : 10);
  header[0] = FINAL_BINARY;
  header[1] = length < 65_536 ? 126 : 127;
  if (length < 65_536) header.writeUInt16BE(length, 2);
  else header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
