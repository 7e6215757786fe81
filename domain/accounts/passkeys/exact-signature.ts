import { decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';

const ALGORITHM = 3;
const ES256 = -7;
const SEQUENCE = 0x30;
const INTEGER = 0x02;

/**
 * Whether a signature is written in the one way there is (DER). The library forgives what follows it; so one signature
 * could come in many spellings.
 */
export function isExact(signature: Uint8Array, publicKey: Uint8Array<ArrayBuffer>): boolean {
  const key = decodeCredentialPublicKey(publicKey) as unknown as Map<number, unknown>;
  if (key.get(ALGORITHM) !== ES256) return true;
  if (signature[0] !== SEQUENCE || signature[1] !== signature.length - 2) return false;
  const second = afterInteger(signature, 2);
  return second !== null && afterInteger(signature, second) === signature.length;
}

/** Where what follows an integer begins; null where there is none, or one with zeros too many. */
function afterInteger(bytes: Uint8Array, at: number): number | null {
  const length = bytes[at + 1] ?? 0;
  const [first = 0, next = 0] = bytes.subarray(at + 2, at + 4);
  const padded = length > 1 && first === 0 && next < 0x80;
  return bytes[at] !== INTEGER || length === 0 || length > 33 || padded ? null : at + 2 + length;
}
