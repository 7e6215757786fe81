import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a page hands to a browser, as far as a device needs it. */
interface Options {
  challenge: string;
  rpId?: string;
  rp?: { id: string };
  user?: { id: string };
}

/** What may differ from what an honest browser and device would say. */
export interface Lies {
  challenge?: string;
  origin?: string;
  rpId?: string;
  type?: string;
  userHandle?: string | null;
  credentialId?: string;
  counter?: number;
  /** Of the answer's flags: that the person was there, and who they are. */
  flags?: number;
  /** Signs what is not what it says. */
  signature?: (signature: Buffer) => Buffer;
}

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes as Uint8Array).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

/** A device with one key (ES256) for one site, in software: says what a browser would hand over. */
export class SoftwareKey {
  readonly credentialId = base64url(randomBytes(32));
  readonly #origin: string;
  readonly #private: KeyObject;
  readonly #public: Buffer;
  #userHandle: string | null = null;
  #uses = 0;

  constructor(origin: string) {
    this.#origin = origin;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#private = privateKey;
    this.#public = coseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url'));
  }

  /** Makes its key, as asked. */
  create(options: string, lies: Lies = {}): string {
    const { challenge, rp, user } = JSON.parse(options) as Options;
    this.#userHandle = user!.id;
    const id = Buffer.from(this.credentialId, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const authData = Buffer.concat([
      this.#head(lies.rpId ?? rp!.id, { flags: PRESENT | VERIFIED | WITH_KEY, ...lies }),
      Buffer.alloc(16),
      length,
      id,
      this.#public,
    ]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      Buffer.from([0xa0]),
      cborText('authData'),
      Buffer.from([0x59, authData.length >> 8, authData.length & 255]),
      authData,
    ]);
    return this.#answer({
      clientDataJSON: base64url(this.#clientData('webauthn.create', challenge, lies)),
      attestationObject: base64url(attestationObject),
      transports: ['internal'],
    });
  }

  /** Signs what is asked. */
  get(options: string, lies: Lies = {}): string {
    const { challenge, rpId } = JSON.parse(options) as Options;
    this.#uses += 1;
    const authenticatorData = this.#head(lies.rpId ?? rpId!, {
      flags: PRESENT | VERIFIED,
      counter: this.#uses,
      ...lies,
    });
    const clientData = this.#clientData('webauthn.get', challenge, lies);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), this.#private);
    const handle = lies.userHandle === undefined ? this.#userHandle : lies.userHandle;
    return this.#answer(
      {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(lies.signature?.(signature) ?? signature),
        ...(handle === null ? {} : { userHandle: handle }),
      },
      lies.credentialId,
    );
  }

  #answer(response: object, id = this.credentialId): string {
    return JSON.stringify({
      ...{ id, rawId: id, type: 'public-key', response },
      clientExtensionResults: {},
      authenticatorAttachment: 'platform',
    });
  }

  #clientData(type: string, challenge: string, lies: Lies): string {
    return JSON.stringify({
      type: lies.type ?? type,
      challenge: lies.challenge ?? challenge,
      origin: lies.origin ?? this.#origin,
      crossOrigin: false,
    });
  }

  #head(rpId: string, { flags, counter = 0 }: Lies): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags ?? 0]), count]);
  }
}

/** {1: EC2, 3: ES256, -1: P-256, -2: x, -3: y} */
function coseKey(x: Buffer, y: Buffer): Buffer {
  const bytes = (value: Buffer) => Buffer.concat([Buffer.from([0x58, value.length]), value]);
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(x),
    Buffer.from([0x22]),
    bytes(y),
  ]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 | text.length]), Buffer.from(text, 'utf8')]);
}
