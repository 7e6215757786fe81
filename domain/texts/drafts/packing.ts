import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Block } from '../schema.ts';

/** The words of a text, by language. */
export type Words = Record<string, Block[]>;

const LONG = 4096;
const PACKED = 'deflate:';

/** Words as a draft stores them. */
export function packWords(words: Words): string {
  const json = JSON.stringify(words);
  return json.length < LONG ? json : PACKED + deflateRawSync(json).toString('base64');
}

export function unpackWords(stored: string): Words {
  const json = stored.startsWith(PACKED)
    ? inflateRawSync(Buffer.from(stored.slice(PACKED.length), 'base64')).toString()
    : stored;
  return JSON.parse(json) as Words;
}
