import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { expect, it } from 'vitest';
import { encodeFrame, parser } from '../../realtime/parser.ts';
import {
  decodeAck,
  decodePresences,
  decodeRow,
  decodeState,
  encodeAck,
  encodePresences,
  encodeRow,
  encodeState,
  fromBase64,
  pack,
  toBase64,
  unpack,
  type Ack,
} from '../../realtime/wire.ts';
import { makeFrame } from '../../realtime/frames.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const rowId = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((id) => Buffer.from(id).toString('hex'));

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.array(bytes), rowId, fc.nat(), fc.option(bytes), (updates, id, seq, snapshot) => {
      expect(unpack(pack(updates))).toEqual(updates);
      expect(decodeRow(encodeRow(id, pack(updates)))).toEqual({ id, updates });
      expect(decodeState(encodeState({ snapshot, tail: updates }))).toEqual({ snapshot, tail: updates });
      const acks: Ack[] = [
        { seq, id },
        { err: 'closed', reason: 'ñ' },
      ];
      for (const ack of acks) expect(decodeAck(encodeAck(ack))).toEqual(ack);
      for (const update of updates) expect(fromBase64(toBase64(update))).toEqual(update);
      const presences = [
        { client: seq, clock: 2 ** 44, state: { cursor: 'á' } },
        { client: 1, clock: 2, state: null },
      ];
      expect(decodePresences(encodePresences(presences))).toEqual(presences);
    }),
  );
});

it('carries compact frames through both ends of the parser', () => {
  fc.assert(
    fc.property(fc.constantFrom('u', 'a', 'ack', 'state'), fc.nat(), fc.nat(), bytes, (event, h, n, body) => {
      const packet = { type: 2, nsp: '/collab', data: [event, h, n, body] };
      const [frame] = new parser.Encoder().encode(packet);
      const heard: unknown[] = [];
      const decoder = new parser.Decoder();
      decoder.on('decoded', (decoded) => heard.push(decoded));
      decoder.add(frame);
      expect(heard).toEqual([packet]);
    }),
  );
});

it('writes a frame’s numbers as lib0 does, however large', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), bytes, (h, n, body) => {
      const expected = encoding.encode((frame) => {
        encoding.writeUint8(frame, 1);
        encoding.writeVarUint(frame, h);
        encoding.writeVarUint(frame, n);
        encoding.writeUint8Array(frame, body);
      });
      expect(encodeFrame(1, h, n, body)).toEqual(expected);
      const heard: unknown[] = [];
      const decoder = new parser.Decoder();
      decoder.on('decoded', ({ data }) => heard.push(data));
      decoder.add(expected);
      expect(heard).toEqual([['u', h, n, body]]);
    }),
  );
});

it('throws on what is no frame, and reads nothing beyond the frame', () => {
  const decoder = new parser.Decoder();
  for (const chunk of [
    Uint8Array.of(),
    Uint8Array.of(0),
    Uint8Array.of(5, 1, 1),
    Uint8Array.of(1),
    Uint8Array.of(1, 200),
    Uint8Array.of(1, ...Array<number>(200).fill(128), 0, 0),
    Uint8Array.of(1, ...Array<number>(7).fill(255), 127, 0),
    '5',
    '61-[]',
    'x',
    '2[1',
    `2["${'x'.repeat(40_000)}"]`,
  ]) {
    expect(() => decoder.add(chunk)).toThrow();
  }
  const secret = Buffer.from('listsecret');
  expect(() =>
    unpack(Uint8Array.prototype.subarray.call(Buffer.concat([Buffer.of(100), secret]), 0, 3)),
  ).toThrow();
});

it('frames as the WebSocket protocol does, at every length', () => {
  for (const length of [0, 1, 120, 122, 123, 200, 65_531, 65_532, 65_533, 70_000]) {
    const { data, onTheWire } = makeFrame(1, 1, 1, new Uint8Array(length));
    expect(new Uint8Array(data)).toEqual(encodeFrame(1, 1, 1, new Uint8Array(length)));
    const [header] = onTheWire;
    expect(header[0]).toBe(0x82);
    const said =
      header[1] === 127
        ? Number(header.readBigUInt64BE(2))
        : header[1] === 126
          ? header.readUInt16BE(2)
          : header[1];
    expect(said).toBe(data.length);
  }
});
