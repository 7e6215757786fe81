/*
 * The service worker: it stands between the pages and the network, and lets the network go first in everything. It
 * keeps the files of the build that a text page needs and one page that says nothing of anybody, and answers with
 * those alone. It is built by worker-plugin.ts and runs by itself: nothing is imported.
 */

/** Said by the build: what these files are called together, and which they are. */
declare const BUILD: { digest: string; files: string[] };

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
}

const worker = globalThis as unknown as Worker;
const SHELL = '/offline';
const OURS = 'acuerdo-files ';
/** The page is kept in the language its reader had chosen when this worker came. */
const language = new URLSearchParams(worker.location.search).get('language') === 'en' ? 'en' : 'es';
const NAME = `${OURS}${BUILD.digest} ${language}`;
/** Pages of who is signed in; all others are the network's alone. */
const PAGES = /^\/(?:$|c\/|account(?:\/|$)|offline$)/;

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(forgetFilesOfBefore().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (PAGES.test(pathname)) event.respondWith(fetch(request).catch(() => withoutNetwork(request)));
  } else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
});

/** Nobody is known to the server that draws the page which is kept: it is asked without a cookie. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(NAME);
  const shell = await fetch(SHELL, {
    credentials: 'omit',
    cache: 'no-store',
    headers: { 'Accept-Language': language },
  });
  if (!shell.ok) throw new Error(`${SHELL} answered ${shell.status}.`);
  const named = (await shell.clone().text()).matchAll(/\/assets\/[\w.-]+/g);
  await cache.addAll([...new Set([...BUILD.files, ...[...named].map(([path]) => path)])]);
  await cache.put(SHELL, shell);
}

async function forgetFilesOfBefore(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Their names hold a digest of what is in them, so that what is kept is what the network would bring. */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: NAME, ignoreVary: true });
  return kept ?? fetch(request);
}

async function withoutNetwork(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (pathname !== SHELL)
    return Response.redirect(`${SHELL}?${new URLSearchParams({ at: pathname + search })}`);
  return (await caches.match(SHELL, { cacheName: NAME, ignoreVary: true })) ?? Response.error();
}
