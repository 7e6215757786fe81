import { randomBytes, randomInt } from 'node:crypto';
import type { Lies, SoftwareKey } from '../../support/authenticator.ts';

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const pick = <T>(...all: T[]): T => all[randomInt(all.length)]!;

/** One bit of it turned over. */
function flipped(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  const at = randomInt(other.length);
  other[at] = other[at]! ^ (1 << randomInt(8));
  return other;
}

const flippedText = (base64: string) => base64url(flipped(Buffer.from(base64, 'base64url')));
const word = () => randomBytes(4).toString('hex');

/** What an attacker has: the site's origin, the key's person, and a key of their own on the same site. */
export interface Known {
  origin: string;
  challenge: string;
  personId: string;
  stranger: { personId: string; key: SoftwareKey };
}

const originsLike = (origin: string) => {
  const { hostname, protocol } = new URL(origin);
  return [
    `${protocol}//${word()}.${hostname}`,
    `${protocol}//${hostname}.${word()}.example`,
    `${protocol}//${hostname}:${1024 + randomInt(60_000)}`,
    `http://${hostname}`,
    `${origin}/${word()}`,
    `${protocol}//${word()}@${hostname}`,
    `${protocol}//${hostname.replace('a', 'а')}`,
    'null',
    '',
    origin.toUpperCase(),
  ];
};

/** What a device might say wrongly and sign well, each time another way; the signature is of what it says, save where that is tampered with. */
export const tamperings: Record<string, (known: Known) => Lies> = {
  challenge: ({ challenge }) => ({
    challenge: pick(
      flippedText(challenge),
      base64url(randomBytes(32)),
      challenge.slice(0, -2),
      `${challenge}A`,
      '',
    ),
  }),
  origin: ({ origin }) => ({ origin: pick(...originsLike(origin)) }),
  rpId: ({ origin }) => {
    const { hostname } = new URL(origin);
    return {
      rpId: pick(
        `${word()}.${hostname}`,
        hostname.slice(1),
        `${hostname}.`,
        hostname.toUpperCase(),
        origin,
        word(),
        '',
      ),
    };
  },
  type: () => ({
    type: pick('webauthn.create', 'payment.get', 'webauthn.GET', ' webauthn.get', `webauthn.${word()}`, ''),
  }),
  'user handle': ({ personId, stranger }) => {
    const own = Buffer.from(personId, 'utf8');
    return {
      userHandle: pick(
        base64url(Buffer.from(stranger.personId, 'utf8')),
        base64url(flipped(own)),
        base64url(randomBytes(26)),
        base64url(Buffer.concat([own, Buffer.from([0])])),
        base64url(own.subarray(1)),
      ),
    };
  },
  signature: () => ({
    signature: pick(
      flipped,
      () => randomBytes(70),
      (all) => all.subarray(0, -1),
      (all) => Buffer.concat([all, Buffer.from([0])]),
      () => Buffer.from([0x30, 0x06, 0x02, 0x01, 0x00, 0x02, 0x01, 0x00]),
    ),
  }),
  'credential id': ({ stranger }) => ({
    credentialId: pick(
      stranger.key.credentialId,
      flippedText(stranger.key.credentialId),
      base64url(randomBytes(32)),
    ),
  }),
};
