import { createHash, timingSafeEqual } from 'node:crypto';
import type { Platform } from '../platform.ts';

const sha256 = (value: string) => createHash('sha256').update(value, 'utf8').digest('hex');

/** 256 bits for a cookie or a link. */
export function newToken(platform: Platform): string {
  return Buffer.from(platform.randomBytes(32)).toString('base64url');
}

/** Tokens are kept only as this. */
export function hashToken(token: string): string {
  return sha256(token);
}

/** Six digits, each value equally likely. */
export function newCode(platform: Platform): string {
  const fair = 4_294_000_000;
  for (;;) {
    const number = Buffer.from(platform.randomBytes(4)).readUInt32BE();
    if (number < fair) return String(number % 1_000_000).padStart(6, '0');
  }
}

/** Codes are kept only as this: the ticket is the salt. */
export function hashCode(ticketId: string, code: string): string {
  return sha256(`${ticketId}:${code}`);
}

/** Compares two hashes in a time that says nothing of where they differ. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
