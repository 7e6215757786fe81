import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip, type BrotliCompress, type Gzip } from 'node:zlib';
import { acceptedEncoding } from './send-bytes.ts';

const WORTH = /^(?:text\/(?!event-stream)|application\/(?:json|javascript)\b|image\/svg)/;
const SMALL = 600;

/** Compresses what is written to an answer as it is written, when its kind is worth it and the reader can read it. */
export function squeeze(request: IncomingMessage, response: ServerResponse): void {
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  if (encoding === null || request.method === 'HEAD') return;
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  const write = response.write.bind(response) as (chunk: unknown, ...rest: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  let packer: BrotliCompress | Gzip | null = null;

  function begin(): void {
    response.setHeader('Content-Encoding', encoding!);
    response.appendHeader('Vary', 'Accept-Encoding');
    response.removeHeader('Content-Length');
    packer = encoding === 'br' ? brotli() : createGzip();
    packer.on('data', (bytes: Buffer) => {
      if (!write(bytes)) packer?.pause();
    });
    response.on('drain', () => packer?.resume());
    packer.on('drain', () => response.emit('drain'));
    packer.on('end', () => end());
    response.on('close', () => packer?.destroy());
  }

  response.writeHead = (...args: unknown[]) => {
    if (packer === null && !response.headersSent && isWorth(response)) begin();
    return writeHead(...args);
  };
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return packer === null ? write(chunk, ...rest) : packer.write(chunk);
  };
  response.end = (...args: unknown[]) => {
    const [chunk] = args;
    const bytes = typeof chunk === 'string' || chunk instanceof Uint8Array ? chunk : null;
    if (!response.headersSent && (bytes?.length ?? 0) >= SMALL) response.writeHead(response.statusCode);
    if (packer === null) return end(...args);
    if (bytes === null) packer.end();
    else packer.end(bytes);
    return response;
  };
  // Called after each part of a page that is streamed, so that readers need not wait for the next.
  Object.assign(response, { flush: () => packer?.flush() });
}

function brotli(): BrotliCompress {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = constants;
  return createBrotliCompress({ params: { [BROTLI_PARAM_QUALITY]: 5, [BROTLI_PARAM_LGWIN]: 18 } });
}

function isWorth(response: ServerResponse): boolean {
  const kind = response.getHeader('content-type');
  const empty = response.statusCode === 204 || response.statusCode === 304;
  return !empty && typeof kind === 'string' && WORTH.test(kind) && !response.hasHeader('content-encoding');
}
