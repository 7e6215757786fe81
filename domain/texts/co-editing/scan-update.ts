import { markFaultOf } from '../blocks-in-ydoc.ts';
import { BLOCK_KINDS, UNWRITABLE } from '../schema.ts';

/** An update that no editor of ours writes; nothing of it was applied. `reason` is for logs and tests. */
export class BadUpdate extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** Consecutive clocks of one client, [start, end). */
export interface Span {
  client: number;
  start: number;
  end: number;
}

/** Between two characters of one client: before the one of this clock. */
export interface Cut {
  client: number;
  clock: number;
}

/** What a Yjs V1 update says it brings, read without letting Yjs decode it. */
export interface Scan {
  structs: Span[];
  deletes: Span[];
  /** Where Yjs cuts what it has, to put something there. */
  cuts: Cut[];
  /** Amid the letters of two UTF-16 halves that it brings. */
  pairs: Cut[];
  /** How many pieces it is written in. */
  pieces: number;
  /** Blocks, and what blocks hold. */
  nodes: number;
  /** UTF-16 length of the words it brings. */
  characters: number;
  /** Its words hold characters that no editor of ours writes. */
  unwritable: boolean;
}

const CONTENT = { deleted: 1, string: 4, format: 6, type: 7, any: 8 } as const;
const XML_ELEMENT = 3;
const XML_TEXT = 6;
const NODES: readonly string[] = [...BLOCK_KINDS, 'noteRef', 'hardBreak'];
const ATTRIBUTES: readonly string[] = ['id', 'level', 'marker', 'note'];
const LONGEST_VALUE = 2100;
const PAIR = /[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g;
/** Yjs draws client ids below 2^32; what is above is no client of Yjs. */
const CLIENT_LIMIT = 2 ** 32;
const CLOCK_LIMIT = 2 ** 31;

/**
 * Walks an update byte by byte with every length checked against what is left, so that its cost is bounded by
 * its size, and refuses whatever the text model has no use for: other node names, attributes and marks, root
 * names, embedded documents, nested values, gaps, bytes after the end. Throws BadUpdate.
 */
export function scanUpdate(update: Uint8Array, roots: readonly string[]): Scan {
  const reader = new Reader(update);
  const scan: Scan = {
    structs: [],
    deletes: [],
    cuts: [],
    pairs: [],
    pieces: 0,
    nodes: 0,
    characters: 0,
    unwritable: false,
  };
  for (let clients = reader.count(3); clients > 0; clients--)
    scan.structs.push(readStructs(reader, roots, scan));
  const deleting = new Set<number>();
  for (let clients = reader.count(2); clients > 0; clients--) {
    const client = reader.below(CLIENT_LIMIT);
    if (deleting.has(client)) throw new BadUpdate('deletions out of order');
    deleting.add(client);
    let from = 0;
    for (let ranges = reader.count(2); ranges > 0; ranges--) {
      const start = reader.below(CLOCK_LIMIT);
      if (start < from) throw new BadUpdate('deletions out of order');
      from = start + reader.below(CLOCK_LIMIT);
      scan.deletes.push({ client, start, end: from });
    }
  }
  if (!reader.done) throw new BadUpdate('bytes after the end');
  return scan;
}

function readStructs(reader: Reader, roots: readonly string[], scan: Scan): Span {
  const count = reader.count(2);
  const client = reader.below(CLIENT_LIMIT);
  const start = reader.below(CLOCK_LIMIT);
  let end = start;
  scan.pieces += count;
  for (let left = count; left > 0; left--) {
    end += readStruct(reader, roots, scan, { client, clock: end });
    if (end > CLOCK_LIMIT) throw new BadUpdate('clock');
  }
  return { client, start, end };
}

function readStruct(reader: Reader, roots: readonly string[], scan: Scan, at: Cut): number {
  const info = reader.byte();
  const content = info & 31;
  if (content === 0) return positive(reader.below(CLOCK_LIMIT));
  if (info & 128) {
    const { client, clock } = reader.id();
    scan.cuts.push({ client, clock: clock + 1 });
  }
  if (info & 64) scan.cuts.push(reader.id());
  if (!(info & 192)) {
    if (reader.below(2) === 0) reader.id();
    else if (!roots.includes(reader.text(40))) throw new BadUpdate('root');
    if (info & 32 && !ATTRIBUTES.includes(reader.text(40))) throw new BadUpdate('attribute');
  }
  return readContent(reader, content, scan, at);
}

function readContent(reader: Reader, content: number, scan: Scan, { client, clock }: Cut): number {
  switch (content) {
    case CONTENT.deleted:
      return positive(reader.below(CLOCK_LIMIT));
    case CONTENT.string: {
      const words = reader.text(Infinity);
      scan.characters += words.length;
      scan.unwritable ||= UNWRITABLE.test(words);
      for (const { index } of words.matchAll(PAIR)) scan.pairs.push({ client, clock: clock + index + 1 });
      return positive(words.length);
    }
    case CONTENT.format: {
      const fault = formatFault(reader.text(40), reader.text(2 * LONGEST_VALUE));
      if (fault !== null) throw new BadUpdate(fault);
      return 1;
    }
    case CONTENT.type: {
      scan.nodes++;
      const type = reader.below(16);
      if (type === XML_TEXT) return 1;
      if (type !== XML_ELEMENT || !NODES.includes(reader.text(40))) throw new BadUpdate('node');
      return 1;
    }
    case CONTENT.any: {
      if (reader.below(CLOCK_LIMIT) !== 1) throw new BadUpdate('attribute value');
      reader.plainValue();
      return 1;
    }
    default:
      throw new BadUpdate('content');
  }
}

/** Also where a mark is on no words yet: what is typed there later would carry it. */
function formatFault(key: string, json: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'mark value';
  }
  return markFaultOf(key, value);
}

function positive(length: number): number {
  if (length < 1) throw new BadUpdate('empty struct');
  return length;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at === this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new BadUpdate('truncated');
    return byte;
  }

  /** A varuint below `limit` (at most 2^53). */
  below(limit: number): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (value >= limit) throw new BadUpdate('number');
      if (byte < 128) return value;
      if (factor > 2 ** 46) throw new BadUpdate('number');
    }
  }

  /** How many things follow, each of at least `size` bytes. */
  count(size: number): number {
    const count = this.below(2 ** 32);
    if (count * size > this.#bytes.length - this.#at + size) throw new BadUpdate('count');
    return count;
  }

  id(): Cut {
    return { client: this.below(CLIENT_LIMIT), clock: this.below(CLOCK_LIMIT) };
  }

  text(longest: number): string {
    const bytes = this.#take(this.below(2 ** 32));
    if (bytes.length > longest) throw new BadUpdate('string too long');
    try {
      return utf8.decode(bytes);
    } catch {
      throw new BadUpdate('string');
    }
  }

  /** lib0's encoding of a string or an integer: the only values an attribute may have. */
  plainValue(): void {
    const kind = this.byte();
    if (kind === 119) this.text(LONGEST_VALUE);
    else if (kind === 125) this.#integer();
    else throw new BadUpdate('attribute value');
  }

  /** lib0's signed varint. */
  #integer(): void {
    for (let bytes = 0; this.byte() > 127; bytes++) if (bytes > 6) throw new BadUpdate('number');
  }

  #take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw new BadUpdate('truncated');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
