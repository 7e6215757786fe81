import { inflateRawSync } from 'node:zlib';
import { IMPORT_LIMITS, Refused } from './limits.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Every part of a zip file, inflated by us under a budget: what a part says of its own size is not believed,
 * and nobody after us inflates again. Refuses encrypted, 64-bit, overlapping and oddly packed files.
 */
export function openZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let budget: number = IMPORT_LIMITS.inflated;
  const found = entries(view, bytes);
  refuseOverlaps(found);
  for (const entry of found) {
    const part = inflate(view, bytes, entry, Math.min(budget, IMPORT_LIMITS.inflatedPart));
    budget -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  at: number;
}

function entries(view: DataView, bytes: Uint8Array): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > IMPORT_LIMITS.parts) throw new Refused('import-too-many-parts');
  if (start + size > end) throw new Refused('import-not-readable');
  const found: Entry[] = [];
  for (let at = start; found.length < count;) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw new Refused('import-not-readable');
    const nameLength = view.getUint16(at + 28, true);
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (encrypted) throw new Refused('import-locked');
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

/** Parts that share bytes, or a name: how small files become large ones, and one file two different ones. */
function refuseOverlaps(found: readonly Entry[]): void {
  const sorted = [...found].sort((a, b) => a.at - b.at);
  const shares = sorted.some(
    ({ at, packed }, index) => at + 30 + packed > (sorted[index + 1]?.at ?? Infinity),
  );
  if (shares || new Set(found.map(({ name }) => name)).size !== found.length)
    throw new Refused('import-not-readable');
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new Refused('import-not-readable');
}

function inflate(
  view: DataView,
  bytes: Uint8Array,
  { method, packed, at }: Entry,
  budget: number,
): Uint8Array {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new Refused('import-not-readable');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method !== 0 && method !== 8)) throw new Refused('import-not-readable');
  if (method === 0) {
    if (packed > budget) throw new Refused('import-inflates');
    return data;
  }
  if (packed === 0 || budget <= 0) throw new Refused(budget <= 0 ? 'import-inflates' : 'import-not-readable');
  try {
    return inflateRawSync(data, { maxOutputLength: budget });
  } catch (error) {
    throw new Refused(
      error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
        ? 'import-inflates'
        : 'import-not-readable',
    );
  }
}
