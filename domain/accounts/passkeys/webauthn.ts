import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { isExact } from './exact-signature.ts';
import type { Asserted, Created } from './rules.ts';

/** The site that keys are for: scheme, host and port, as people type it. */
export interface Site {
  origin: string;
}

/** A key as it is kept. */
export interface StoredKey {
  credentialId: string;
  /** COSE, base64url. */
  publicKey: string;
  counter: number;
  transports: readonly string[];
}

/** EdDSA, ES256 and RS256: what devices of today make. */
const ALGORITHMS = [-8, -7, -257];
const PRODUCT = 'Acuerdo';
const bytesOf = (base64url: string) => new Uint8Array(Buffer.from(base64url, 'base64url'));
const siteOf = ({ origin }: Site) => ({ expectedOrigin: origin, expectedRPID: new URL(origin).hostname });

/** What a browser needs to make a key that finds its person by itself and asks them who they are. */
export function creationOptions(
  { origin }: Site,
  challenge: string,
  person: { id: string; name: string; email: string },
  has: readonly Pick<StoredKey, 'credentialId' | 'transports'>[],
) {
  return generateRegistrationOptions({
    rpName: PRODUCT,
    rpID: new URL(origin).hostname,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    challenge: bytesOf(challenge),
    attestationType: 'none',
    excludeCredentials: has.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** What a browser needs to use a key: one of these, or any it has for this site. */
export function requestOptions(
  { origin }: Site,
  challenge: string,
  among: readonly Pick<StoredKey, 'credentialId' | 'transports'>[],
) {
  return generateAuthenticationOptions({
    rpID: new URL(origin).hostname,
    challenge: bytesOf(challenge),
    allowCredentials: among.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    userVerification: 'required',
  });
}

/** The key that was made, or null where anything about it does not hold. */
export async function keyMade(site: Site, challenge: string, answer: Created): Promise<StoredKey | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      ...siteOf(site),
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: answer.response.transports,
    };
  } catch {
    return null;
  }
}

/** How often the key says it was used, or null where anything about its answer does not hold. */
export async function keyUsed(
  site: Site,
  challenge: string,
  answer: Asserted,
  { credentialId, publicKey, counter }: StoredKey,
): Promise<number | null> {
  try {
    if (!isExact(bytesOf(answer.response.signature), bytesOf(publicKey))) return null;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...siteOf(site),
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      requireUserVerification: true,
      credential: { id: credentialId, publicKey: bytesOf(publicKey), counter },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
