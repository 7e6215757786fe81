import { Transform } from 'node:stream';
import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { isScriptless } from './handle.ts';
import { SurroundingsContext } from './ui/surroundings.ts';

/** How long a page may wait for its data. */
export const streamTimeout = 5_000;
/**
 * When a page that is not drawn is given up. Whoever waits for nothing but their turn, where many are drawn at once, is
 * drawn all the same: what is given up loses its data and answers as a failure.
 */
const GIVEN_UP = 60_000;

/**
 * Lets a page through without zero bytes, which no HTML contains: React 18 leaves up to three of them where a letter of
 * several bytes would cross the end of its buffer (facebook/react#24985, mended in React 19).
 */
const withoutZeros = () =>
  new Transform({
    transform: (chunk: Buffer, _encoding, done) =>
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk),
  });

/**
 * Streams a page; robots, pages without scripts and what answers a form get it whole, since late parts need a script
 * to be placed.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, language }: AppLoadContext,
): Promise<Response> {
  const matches = remix.staticHandlerContext.matches.map(
    (match) => remix.routeModules[match.route.id]?.handle,
  );
  const whole =
    request.method === 'POST' || isbot(request.headers.get('user-agent')) || isScriptless(matches);

  return new Promise((resolve, reject) => {
    let code = status;
    const begin = () => {
      const body = withoutZeros();
      body.once('close', () => clearTimeout(timer));
      headers.set('Content-Type', 'text/html; charset=utf-8');
      headers.set('Content-Language', language);
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <SurroundingsContext.Provider value={{ language, nonce }}>
        <RemixServer context={remix} url={request.url} abortDelay={GIVEN_UP} nonce={nonce} />
      </SurroundingsContext.Provider>,
      {
        nonce,
        onShellReady: whole ? undefined : begin,
        onAllReady: whole ? begin : undefined,
        onShellError(error) {
          clearTimeout(timer);
          reject(error as Error);
        },
        onError(error) {
          code = 500;
          console.error(error);
        },
      },
    );
    const timer = setTimeout(abort, GIVEN_UP);
  });
}

/** Loaders and actions that failed for a reason nobody foresaw; what they throw on purpose is not an error. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) console.error(error);
}
