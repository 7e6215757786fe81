/**
 * What the frames of a text hold (parser.ts frames them), as bytes. Pure: the browser's half imports it too
 * (docs/decisions), so that both ends speak by the same code. The protocol is told in docs/realtime.md.
 */
import {
  createDecoder,
  hasContent,
  readTailAsUint8Array,
  readUint8,
  readVarString,
  readVarUint,
  readVarUint8Array,
} from 'lib0/decoding';
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';
import { TEXT_FRAME } from './parser.ts';

/** A seat's right to a text, as one join found it. */
export type Role = 'edit' | 'suggest' | 'read';

/** What a client asks to join with: the Yjs client id it will write under, and the last row it has. */
export interface JoinRequest {
  client: number;
  seq?: number;
  id?: string;
  /** Its state vector in base64, needed when its last row turns out to be unknown. */
  sv?: string;
}

/** Granted; the words follow in a `state` frame. `resync`: give back what this base64 state vector lacks. */
export interface JoinGranted {
  h: number;
  seq: number;
  id: string;
  role: Role;
  state: 'open' | 'closed';
  resync?: string;
}
export type JoinAnswer = JoinGranted | { err: Refusal };

/**
 * Why something was refused. `too-fast` and `busy` say nothing about the words: the same list may be sent
 * again after joining anew. All others mean that these updates will never be in the document.
 */
export type Refusal =
  | 'not-found'
  | 'signed-out'
  | 'bad-request'
  | 'too-many'
  | 'too-large'
  | 'too-fast'
  | 'busy'
  | 'malformed'
  | 'gap'
  | 'model'
  | 'client-id'
  | 'role'
  | 'anothers-name'
  | 'closed'
  | 'revoked'
  | 'earlier-refusal';
export const PASSING: readonly Refusal[] = ['too-fast', 'busy'];

export type GoneReason = 'revoked' | 'closed' | 'deleted' | 'reset';

/** What the server keeps to. A client that stays within them is never refused for size or speed. */
export const LIMITS = {
  /** Bytes of one packed list. */
  listBytes: 1_000_000,
  /** Bytes of any frame. */
  frameBytes: 1_050_000,
  /** Characters of a text frame. */
  textFrame: TEXT_FRAME,
  /** Characters of a state vector in a join. */
  vectorLength: 24_000,
  listsPerSecond: 60,
  listsAtOnce: 240,
  /** Bytes of lists not yet acknowledged, per socket. */
  waitingBytes: 4_000_000,
  /** Connections at one time, in one session and of one person: tabs and devices, with room to spare. */
  socketsPerSession: 20,
  socketsPerPerson: 60,
  documents: 24,
  topics: 64,
  awarenessBytes: 4096,
  awarenessPerSecond: 10,
} as const;

export const OP = { update: 1, awareness: 2, ack: 3, state: 4 } as const;

/** Updates one after another, each with its length. */
export function pack(updates: readonly Uint8Array[]): Uint8Array {
  const list = createEncoder();
  for (const update of updates) writeVarUint8Array(list, update);
  return toUint8Array(list);
}

/** Copies of the updates in a packed list; throws when it is not one. */
export function unpack(list: Uint8Array): Uint8Array[] {
  const decoder = createDecoder(list);
  const updates: Uint8Array[] = [];
  while (hasContent(decoder)) {
    const update = readVarUint8Array(decoder);
    if (decoder.pos > list.length) throw new Error('A packed list ends in the middle of an update.');
    updates.push(new Uint8Array(update));
  }
  return updates;
}

/** A row of the log as it is broadcast; its seq is the frame's n. */
export function encodeRow(id: string, packed: Uint8Array): Uint8Array {
  const body = createEncoder();
  writeUint8Array(body, rowIdBytes(id));
  writeUint8Array(body, packed);
  return toUint8Array(body);
}

export function decodeRow(body: Uint8Array): { id: string; updates: Uint8Array[] } {
  return { id: rowIdText(body.subarray(0, 8)), updates: unpack(body.subarray(8)) };
}

/** Answer to list n: on disk in this row, or not in the document and why. */
export type Ack = { seq: number; id: string } | { err: Refusal; reason: string };

export function encodeAck(ack: Ack): Uint8Array {
  const body = createEncoder();
  writeUint8(body, 'err' in ack ? 1 : 0);
  if ('err' in ack) {
    writeVarString(body, ack.err);
    writeVarString(body, ack.reason);
  } else {
    writeVarUint(body, ack.seq);
    writeUint8Array(body, rowIdBytes(ack.id));
  }
  return toUint8Array(body);
}

export function decodeAck(body: Uint8Array): Ack {
  const decoder = createDecoder(body);
  if (readUint8(decoder) === 1)
    return { err: readVarString(decoder) as Refusal, reason: readVarString(decoder) };
  return { seq: readVarUint(decoder), id: rowIdText(readTailAsUint8Array(decoder)) };
}

/** The words of a text as a join sends them: a raw-deflated Yjs V2 snapshot, if any, and the updates after it. */
export interface TextState {
  snapshot: Uint8Array | null;
  tail: readonly Uint8Array[];
}
const SNAPSHOT = 1;
const V2 = 2;
const DEFLATED = 4;

export function encodeState({ snapshot, tail }: TextState): Uint8Array {
  const body = createEncoder();
  writeUint8(body, snapshot ? SNAPSHOT | V2 | DEFLATED : 0);
  if (snapshot) writeVarUint8Array(body, snapshot);
  for (const update of tail) writeVarUint8Array(body, update);
  return toUint8Array(body);
}

export function decodeState(body: Uint8Array): TextState {
  const decoder = createDecoder(body);
  const flags = readUint8(decoder);
  if (flags !== 0 && flags !== (SNAPSHOT | V2 | DEFLATED))
    throw new Error('A snapshot of a kind this client does not know.');
  const snapshot = flags === 0 ? null : readVarUint8Array(decoder);
  return { snapshot, tail: unpack(readTailAsUint8Array(decoder)) };
}

/** Awareness as peers receive it, readable by y-protocols: who is where, or null once gone. */
export interface Presence {
  client: number;
  clock: number;
  state: object | null;
}

export function encodePresences(presences: readonly Presence[]): Uint8Array {
  const body = createEncoder();
  writeVarUint(body, presences.length);
  for (const { client, clock, state } of presences) {
    writeVarUint(body, client);
    writeVarUint(body, clock);
    writeVarString(body, JSON.stringify(state));
  }
  return toUint8Array(body);
}

export function decodePresences(body: Uint8Array): Presence[] {
  const decoder = createDecoder(body);
  return Array.from({ length: readVarUint(decoder) }, () => ({
    client: readVarUint(decoder),
    clock: readVarUint(decoder),
    state: JSON.parse(readVarString(decoder)) as object | null,
  }));
}

const rowIdText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const rowIdBytes = (id: string): Uint8Array =>
  Uint8Array.from({ length: 8 }, (_, i) => parseInt(id.slice(i * 2, i * 2 + 2), 16) || 0);

export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
