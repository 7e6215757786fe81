/** What a bad network has done to this page, for the pieces that say so. */
export interface ConnectionState {
  /** The data of a page are being asked for again until somebody answers. */
  waiting: boolean;
  /** What the reader touched last and what became of it. */
  failed: Failed | null;
}

export interface Failed {
  /** The button, link or form they touched. */
  at: HTMLElement | null;
  /**
   * unsent: nothing left this device. unknown: it left and no answer came. heavy: it is more than the server reads.
   * stays: the page they want cannot be brought.
   */
  kind: 'unsent' | 'unknown' | 'heavy' | 'stays';
}

/** Where the page without a network is: its own links need none. */
export const OFFLINE = '/offline';

const LONGEST_WAIT_MS = 15_000;
const UNANSWERED = new Set([502, 503, 504]);
const TOO_LONG = 413;
const WITHOUT_BODY = new Set([204, 205, 304]);

const quiet: ConnectionState = { waiting: false, failed: null };
let state = quiet;
const listeners = new Set<() => void>();
/** What was touched last: a failure is told beside it. */
let touched: HTMLElement | null = null;
/** A click or a submission that goes on after it was held back. */
let passing = false;
let waits = 0;

function set(next: Partial<ConnectionState>): void {
  state = { ...state, ...next };
  for (const tell of listeners) tell();
}

/** For `useSyncExternalStore`. */
export function watchConnection(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

export const connectionNow = () => state;
export const connectionAtFirst = () => quiet;

/** Forgets the failure that was told, where it is still that one. */
export function forget(failed: Failed): void {
  if (state.failed === failed) set({ failed: null });
}

/**
 * Keeps the page that is read, with all that was typed in it, through requests that fail: data are asked for again
 * until they come, a form that did not get through says so and stays, and nothing leads to the browser's own page
 * for errors. For the whole life of the page.
 */
export function keepPageThroughFailures(): void {
  const plain = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (url.origin !== location.origin || !isOfPages(url.pathname)) return plain(input, init);
    const ask = async () => whole(await plain(input, init));
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    return method === 'GET' ? untilAnswered(ask, signal) : once(ask, signal);
  };
  window.addEventListener('submit', holdSubmission, { capture: true });
  window.addEventListener('click', holdClick, { capture: true });
  if (import.meta.env.PROD) window.navigation?.addEventListener('navigate', holdReload);
}

/** What Remix asks for: the data of pages, and which pages there are. */
const isOfPages = (path: string) => path.endsWith('.data') || path === '/__manifest';

/** The answer with all of its body: one that breaks off is none, nor is a gateway's word that nobody is behind it. */
async function whole(answer: Response): Promise<Response> {
  const { status, statusText, headers } = answer;
  if (UNANSWERED.has(status) && !headers.has('X-Remix-Response')) throw new TypeError('Nobody answered.');
  const body = WITHOUT_BODY.has(status) ? null : await answer.arrayBuffer();
  return new Response(body, { status, statusText, headers });
}

async function untilAnswered(
  ask: () => Promise<Response>,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (signal?.aborted) throw error;
    }
    set({ waiting: ++waits > 0 });
    await rest(Math.min(LONGEST_WAIT_MS, 1000 * 2 ** attempt), signal);
    set({ waiting: --waits > 0 });
    signal?.throwIfAborted();
  }
}

/** Until then, or until the connection or the reader comes back. */
function rest(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end, over);
    document.addEventListener('visibilitychange', end, over);
    signal?.addEventListener('abort', end, over);
  });
}

/** Nothing is sent a second time by itself. The page waits for its reader, who may send again or go elsewhere. */
async function once(ask: () => Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> {
  const at = touched;
  const offline = !navigator.onLine;
  try {
    const answer = await ask();
    if (answer.status !== TOO_LONG) return answer;
    set({ failed: { at, kind: 'heavy' } });
  } catch (error) {
    if (signal?.aborted) throw error;
    set({ failed: { at, kind: offline ? 'unsent' : 'unknown' } });
  }
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Given up.', 'AbortError')));
  });
}

/** Whether the server can be reached. A device without internet may still reach one nearby. */
export async function reachable(signal?: AbortSignal): Promise<boolean> {
  return fetch('/healthz', { method: 'HEAD', cache: 'no-store', ...(signal && { signal }) }).then(
    () => true,
    () => false,
  );
}

function holdSubmission(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  touched = event.submitter ?? form;
  if (state.failed) set({ failed: null });
  if (!form.hasAttribute('method') || form.hasAttribute('data-without-network')) return;
  hold(event, 'unsent', () => form.requestSubmit(event.submitter));
}

function holdClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const { origin, pathname, search, hash } = new URL(link.href, location.href);
  const withinPage = pathname === location.pathname && search === location.search && hash !== '';
  const stays = withinPage || pathname === OFFLINE || link.hasAttribute('data-without-network');
  if (origin !== location.origin || link.target !== '' || stays) return;
  touched = link;
  if (state.failed) set({ failed: null });
  hold(event, 'stays', () => link.click());
}

/** Without a connection, what would leave this page is held back, and goes on only where the server can be reached. */
function hold(event: Event, kind: Failed['kind'], goOn: () => void): void {
  if (navigator.onLine || passing) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const at = touched;
  void reachable().then((can) => {
    if (!can) return set({ failed: { at, kind } });
    passing = true;
    goOn();
    passing = false;
  });
}

/**
 * Remix reloads the page when a piece of its program could not be fetched, which is right after a new version came
 * and takes the page away where the network is bad. Browsers that tell of it let us ask first.
 */
function holdReload(event: NavigateEvent): void {
  if (event.navigationType !== 'reload' || event.userInitiated || !event.cancelable || passing) return;
  event.preventDefault();
  void reachable().then((can) => {
    if (!can) return set({ failed: { at: touched, kind: 'stays' } });
    passing = true;
    location.reload();
  });
}

interface NavigateEvent extends Event {
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
  /** By the reader, not by a script. */
  readonly userInitiated: boolean;
}

declare global {
  interface Window {
    /** Not in every browser. */
    navigation?: { addEventListener(type: 'navigate', listener: (event: NavigateEvent) => void): void };
  }
}
