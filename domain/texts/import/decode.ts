import { Refused } from './limits.ts';
import type { Notices } from './notices.ts';

/**
 * The words of a text file: by its byte order mark, as UTF-16 where every other byte is zero, as UTF-8 where
 * it is that, by the character set an HTML file declares, else as Windows-1252, which is told.
 */
export function decode(bytes: Uint8Array, notices: Notices): string {
  const text = read(bytes, notices);
  if (text.includes('\u0000')) throw new Refused('import-not-text');
  return text;
}

function read(bytes: Uint8Array, notices: Notices): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder(declared(bytes) ?? 'windows-1252').decode(bytes);
    notices.add('encoding', /\S*[\u0080-\uFFFF]\S*/.exec(text)?.[0]);
    return text;
  }
}

function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2000);
  const zeros = (parity: number) => start.filter((byte, index) => index % 2 === parity && byte === 0).length;
  const half = start.length / 2;
  if (half < 2) return null;
  if (zeros(1) > half * 0.6 && zeros(0) < half * 0.1) return 'utf-16le';
  return zeros(0) > half * 0.6 && zeros(1) < half * 0.1 ? 'utf-16be' : null;
}

function declared(bytes: Uint8Array): string | null {
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 4096)),
  )?.[1];
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'utf-8' ? null : encoding;
  } catch {
    return null;
  }
}
