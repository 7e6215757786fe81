import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Bytes ready to be sent as they are asked for. */
export interface Pressed {
  /** Weak: the same for every way of compressing them. */
  etag: string;
  plain: Buffer;
  /** None where compressing does not help. */
  br: Buffer | null;
  gzip: Buffer | null;
}

/** Compresses bytes once for all who will ask. `quality` is brotli's, up to 11. */
export async function press(plain: Buffer, quality: number): Promise<Pressed> {
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const [br, gz] = await Promise.all([
    brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    zip(plain, { level: 9 }),
  ]);
  const helps = (pressed: Buffer) => (pressed.length < plain.length * 0.95 ? pressed : null);
  return { etag: `W/"${digest}"`, plain, br: helps(br), gzip: helps(gz) };
}

/** How many bytes are held in memory. */
export function weightOf({ plain, br, gzip: gz }: Pressed): number {
  return plain.length + (br?.length ?? 0) + (gz?.length ?? 0);
}

/** Sends bytes with their headers, or says that the reader has them already. */
export function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  pressed: Pressed,
  headers: Readonly<Record<string, string>>,
  status = 200,
): void {
  const known = request.headers['if-none-match'];
  if (known !== undefined && status === 200 && hasAlready(known, pressed.etag)) {
    response.writeHead(304, { ...headers, ETag: pressed.etag }).end();
    return;
  }
  const encoding = encodingFor(request.headers['accept-encoding'] ?? '', pressed);
  const bytes = pressed[encoding] ?? pressed.plain;
  response.writeHead(status, {
    ...headers,
    ETag: pressed.etag,
    ...(encoding === 'plain' ? {} : { 'Content-Encoding': encoding }),
    'Content-Length': bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function hasAlready(header: string, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(etag));
}

function encodingFor(header: string, pressed: Pressed): 'br' | 'gzip' | 'plain' {
  const { br, gzip: gz } = acceptedBy(header);
  if (pressed.br !== null && br) return 'br';
  return pressed.gzip !== null && gz ? 'gzip' : 'plain';
}

const HEADERS_KNOWN = 200;
const known = new Map<string, { br: boolean; gzip: boolean }>();

/** What a header accepts. Browsers send few different ones. */
function acceptedBy(header: string): { br: boolean; gzip: boolean } {
  let answer = known.get(header);
  if (answer === undefined) {
    answer = readAccepted(header);
    if (known.size >= HEADERS_KNOWN) known.clear();
    known.set(header, answer);
  }
  return answer;
}

function readAccepted(header: string): { br: boolean; gzip: boolean } {
  const accepted = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    const quality = parameters.find((each) => each.startsWith('q='));
    accepted.set(name, quality === undefined ? 1 : Number(quality.slice(2)) || 0);
  }
  const wants = (name: string) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0;
  return { br: wants('br'), gzip: wants('gzip') };
}
