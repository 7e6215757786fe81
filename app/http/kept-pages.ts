import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { keptPagePolicy } from './security.ts';

const PAGES_KEPT = 500;

/** What a loader of a public page says of its own shelf life: the next instant at which it would read differently. */
export const DIFFERS_AT = 'x-differs-at';

interface KeptPage {
  version: number;
  differsAt: number;
  status: number;
  headers: Record<string, string>;
  etag: string;
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
}

export interface KeptPagesOptions {
  /** The coalition's public version, or null when there is no such coalition: read on every request. */
  publicVersion(slug: string): Promise<number | null>;
  /** Draws the page for the anonymous reader, whoever asked. */
  render(path: string): Promise<Response>;
  now(): number;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const PUBLIC_PATH = /^\/([a-z0-9-]+)\/(es|en)(?:\/[a-z0-9/-]*)?$/;

/**
 * Public pages, drawn once and answered before the application runs. A write that changes what the
 * public sees raises the coalition's version, and every page drawn under an older one is drawn anew.
 */
export class KeptPages {
  readonly #options: KeptPagesOptions;
  readonly #pages = new Map<string, KeptPage>();
  readonly #drawing = new Map<string, Promise<KeptPage>>();

  constructor(options: KeptPagesOptions) {
    this.#options = options;
  }

  /** Answers the request if it is for a public page; false when it is for someone else. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    const slug = PUBLIC_PATH.exec(path)?.[1];
    if (slug === undefined) return false;
    const version = await this.#options.publicVersion(slug);
    if (version === null) return false;
    send(request, response, await this.#page(path, version));
    return true;
  }

  async #page(path: string, version: number): Promise<KeptPage> {
    const kept = this.#pages.get(path);
    if (kept && kept.version === version && this.#options.now() < kept.differsAt) return kept;
    const key = `${version} ${path}`;
    let drawing = this.#drawing.get(key);
    if (!drawing) {
      drawing = this.#draw(path, version).finally(() => this.#drawing.delete(key));
      this.#drawing.set(key, drawing);
    }
    return drawing;
  }

  async #draw(path: string, version: number): Promise<KeptPage> {
    const answer = await this.#options.render(path);
    const plain = Buffer.from(await answer.arrayBuffer());
    const differsAt = Date.parse(answer.headers.get(DIFFERS_AT) ?? '') || Number.POSITIVE_INFINITY;
    const headers: Record<string, string> = {};
    for (const name of ['content-type', 'content-language', 'location', 'link']) {
      const value = answer.headers.get(name);
      if (value !== null) headers[name] = value;
    }
    const page: KeptPage = {
      version,
      differsAt,
      status: answer.status,
      headers,
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
      plain,
      br: await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
      gzip: await zip(plain),
    };
    if (answer.status === 200) this.#keep(path, page);
    return page;
  }

  #keep(path: string, page: KeptPage): void {
    this.#pages.delete(path);
    this.#pages.set(path, page);
    if (this.#pages.size > PAGES_KEPT) this.#pages.delete(this.#pages.keys().next().value!);
  }
}

function send(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  response.setHeader('Content-Security-Policy', keptPagePolicy);
  response.setHeader('Cache-Control', page.status === 200 ? 'no-cache' : 'no-store');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', page.etag);
  if (request.headers['if-none-match'] === page.etag && page.status === 200) {
    response.writeHead(304).end();
    return;
  }
  const accepts = request.headers['accept-encoding'] ?? '';
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : 'plain';
  if (encoding !== 'plain') response.setHeader('Content-Encoding', encoding);
  const body = page[encoding];
  response.setHeader('Content-Length', body.length);
  response.writeHead(page.status);
  response.end(request.method === 'HEAD' ? undefined : body);
}
