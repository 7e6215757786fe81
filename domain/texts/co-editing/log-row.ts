import { createDecoder, hasContent, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';

/** An update and the Yjs client id of the connection that sent it. */
export interface Pair {
  client: number;
  update: Uint8Array;
}

/** The bytes of a log row: client and update, one pair after another. */
export function encodePairs(pairs: readonly Pair[]): Uint8Array {
  const bytes = createEncoder();
  for (const { client, update } of pairs) {
    writeVarUint(bytes, client);
    writeVarUint8Array(bytes, update);
  }
  return toUint8Array(bytes);
}

/** Views into `bytes`: copy an update before it outlives them. */
export function decodePairs(bytes: Uint8Array): Pair[] {
  const decoder = createDecoder(bytes);
  const pairs: Pair[] = [];
  while (hasContent(decoder))
    pairs.push({ client: readVarUint(decoder), update: readVarUint8Array(decoder) });
  return pairs;
}

/** Eight random bytes in hex: the id of a row. */
export function newRowId(randomBytes: (length: number) => Uint8Array): string {
  return Buffer.from(randomBytes(8)).toString('hex');
}
