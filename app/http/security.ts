import type { IncomingMessage, ServerResponse } from 'node:http';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Headers of every answer, whatever it is. */
export function baseHeaders(secure: boolean): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** What matters to documents alone: scripts, styles and fonts go without, as prepaid data pays for each. */
export const DOCUMENT_HEADERS = [
  'X-Frame-Options',
  'Cross-Origin-Opener-Policy',
  'Permissions-Policy',
  'X-Request-Id',
] as const;

/** Gives an answer these headers unless it brings its own: what a route says of itself stands. */
export function unlessSaid(response: ServerResponse, headers: Record<string, string>): void {
  const writeHead = response.writeHead.bind(response) as (...all: unknown[]) => ServerResponse;
  response.writeHead = (...all: unknown[]) => {
    for (const [name, value] of Object.entries(headers)) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
    return writeHead(...all);
  };
}

/** A page with scripts: only those carrying this answer's nonce, and what they load. */
export function pagePolicy(nonce: string, development: boolean): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    `img-src 'self' data:`,
    `media-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** A kept public page: no script at all. */
export const keptPagePolicy = [
  `default-src 'none'`,
  `script-src 'none'`,
  `style-src 'self'`,
  `img-src 'self' data:`,
  `media-src 'self'`,
  `font-src 'self'`,
  `base-uri 'none'`,
  `object-src 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ');

/** What other sites show in a frame: as a kept page, and whoever likes may frame it. */
export const embedPolicy = keptPagePolicy.replace("frame-ancestors 'none'", 'frame-ancestors *');

/** Takes away what keeps an answer out of other sites' frames; its own policy says who may frame it. */
export function openToFrames(headers: Record<string, string>): void {
  delete headers['X-Frame-Options'];
  headers['Cross-Origin-Resource-Policy'] = 'cross-origin';
}

/** A file someone downloads: inert even when opened in the browser. */
export const filePolicy = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;

/**
 * Whether a request that may change something comes from our own pages. Browsers always say where a
 * cross-site write comes from; what says nothing at all is not a browser, and carries no cookie of ours.
 */
export function cameFromUs(request: IncomingMessage, origins: readonly string[]): boolean {
  if (SAFE_METHODS.has(request.method ?? 'GET')) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = request.headers.origin;
  if (origin !== undefined) return origins.includes(origin);
  return site === 'same-origin' || request.headers.cookie === undefined;
}
