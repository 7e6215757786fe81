import * as Y from 'yjs';

/** Between which letters a thread stands: Yjs relative positions in base64. */
export interface Anchor {
  from: string;
  to: string;
}

const MOST_BYTES = 2_048;
const BASE64 = /^[A-Za-z0-9+/]{2,}={0,2}$/;

/** Whether a value from outside is two relative positions. Where they lead is for the reader of the words to say. */
export function isAnchor(value: unknown): value is Anchor {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, ...more } = value as Record<string, unknown>;
  if (Object.keys(more).length > 0 || typeof from !== 'string' || typeof to !== 'string') return false;
  return from.length + to.length <= MOST_BYTES && isPosition(from) && isPosition(to);
}

function isPosition(encoded: string): boolean {
  if (!BASE64.test(encoded) || encoded.length % 4 !== 0) return false;
  try {
    const position = Y.decodeRelativePosition(Buffer.from(encoded, 'base64'));
    return position.item !== null || position.type !== null || position.tname !== null;
  } catch {
    return false;
  }
}
