import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '../../domain/words/words.ts';
import { keptPagePolicy, openToFrames } from './security.ts';
import { press, sendBytes, weightOf, type Pressed } from './send-bytes.ts';

/** What the pages kept may take of the memory; the one that was not asked for longest leaves first. */
const BYTES_KEPT = 32 * 1024 * 1024;
const QUALITY = 6;

interface KeptPage {
  version: number;
  /** Milliseconds: from then on it would read differently though nobody acted. */
  differsAt: number;
  status: number;
  headers: Record<string, string>;
  bytes: Pressed;
}

/** A page as it is asked for: everything its bytes depend on, besides the version. */
export interface PageAsked {
  path: string;
  language: Language;
  /** Whoever asks saves data: no typeface is sent. */
  saveData: boolean;
}

/** A coalition, and its public version. */
interface Version {
  id: string;
  version: number;
}

/** A page being drawn, and the drawing after it, for those who came meanwhile and know of a later version. */
interface Lane {
  version: number;
  drawing: Promise<KeptPage>;
  next: Promise<KeptPage> | null;
}

export interface KeptPagesOptions {
  /** The coalition and its public version, or undefined when there is none: read on every request. */
  publicVersion(slug: string): Promise<Version | undefined>;
  /** The next instant at which the coalition's pages differ though nobody acts, or null. */
  nextChange(coalitionId: string): Promise<string | null>;
  /** Draws the page for the anonymous reader, whoever asked. */
  render(page: PageAsked): Promise<Response>;
  now(): number;
  /** What every answer says besides. */
  headers: Record<string, string>;
  /** False while the pages themselves are being written. */
  keep: boolean;
}

/**
 * A coalition's front, what stands on it, and one of several of a kind or the words in a further language:
 * "/red-ceiba/es/agendas/agenda-2027"; or an edition: "/red-ceiba/es/agua-limpia/ediciones/1".
 */
const PUBLIC_PATH =
  /^\/([a-z0-9-]+)\/(es|en)(?:\/[a-z0-9-]+(?:\/[A-Za-z0-9-]+|\/(?:ediciones|editions)\/[0-9]+)?)?$/;
/** The public list of signatures as a file; and what other sites show in a frame. */
const PUBLIC_FILE =
  /^\/([a-z0-9-]+)\/(es|en)\/[a-z0-9-]+\/(?:datos|data|(?:ediciones|editions)\/[0-9]+)\/(?:firmas|signatures)\.(?:csv|xlsx|json)$/;
const FRAMED = /^\/embed\/([a-z0-9-]+)\/(es|en)\/[a-z0-9-]+\/[a-z-]+$/;
const SLASH_TOO_MANY =
  /^(\/[a-z0-9-]+\/(?:es|en)(?:\/[a-z0-9-]+(?:\/[A-Za-z0-9-]+|\/(?:ediciones|editions)\/[0-9]+)?)?)\/+$/;

/**
 * Public pages, drawn once and answered before the application runs. A write that changes what the
 * public sees raises the coalition's version, and every page drawn under an older one is drawn anew.
 * Nothing of the request but its path and the wish to save data reaches the page.
 */
export class KeptPages {
  readonly #options: KeptPagesOptions;
  readonly #pages = new Map<string, KeptPage>();
  readonly #lanes = new Map<string, Lane>();
  #weight = 0;

  constructor(options: KeptPagesOptions) {
    this.#options = options;
  }

  /** How many pages are kept. */
  get size(): number {
    return this.#pages.size;
  }

  /** Answers the request if it is for a public page; false when it is for someone else. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const [path = ''] = (request.url ?? '').split('?', 1);
    const proper = SLASH_TOO_MANY.exec(path)?.[1];
    if (proper !== undefined) {
      const headers = { ...this.#options.headers, Location: proper, 'Cache-Control': 'no-cache' };
      response.writeHead(308, headers).end();
      return true;
    }
    const [, slug, language] = PUBLIC_PATH.exec(path) ?? PUBLIC_FILE.exec(path) ?? FRAMED.exec(path) ?? [];
    if (slug === undefined) return false;
    const coalition = await this.#options.publicVersion(slug);
    if (coalition === undefined) return false;
    const saveData = String(request.headers['save-data']).toLowerCase() === 'on';
    const asked: PageAsked = { path, language: language === 'en' ? 'en' : 'es', saveData };
    const page = await this.#page(asked, slug, coalition);
    sendBytes(request, response, page.bytes, page.headers, page.status);
    return true;
  }

  async #page(asked: PageAsked, slug: string, coalition: Version): Promise<KeptPage> {
    const key = `${asked.path} ${asked.saveData ? 'light' : 'whole'}`;
    const kept = this.#pages.get(key);
    if (kept && kept.version >= coalition.version && this.#isYet(kept)) {
      this.#pages.delete(key);
      this.#pages.set(key, kept);
      return kept;
    }
    for (;;) {
      const page = await this.#drawn(key, asked, slug, coalition);
      if (page.version >= coalition.version) return page;
    }
  }

  /**
   * One drawing of a page at a time: while many sign, whoever comes waits for the one that begins when the present one is
   * done, which shows all that was signed until then.
   */
  #drawn(key: string, asked: PageAsked, slug: string, coalition: Version): Promise<KeptPage> {
    const lane = this.#lanes.get(key);
    if (!lane) return this.#begin(key, asked, coalition);
    if (lane.version >= coalition.version) return lane.drawing;
    const again = async () => this.#begin(key, asked, (await this.#options.publicVersion(slug)) ?? coalition);
    lane.next ??= lane.drawing.then(again, again);
    return lane.next;
  }

  #begin(key: string, asked: PageAsked, coalition: Version): Promise<KeptPage> {
    const drawing = this.#draw(key, asked, coalition);
    const lane: Lane = { version: coalition.version, drawing, next: null };
    this.#lanes.set(key, lane);
    const done = () => {
      if (this.#lanes.get(key) === lane && lane.next === null) this.#lanes.delete(key);
    };
    drawing.then(done, done);
    return drawing;
  }

  #isYet({ differsAt }: KeptPage): boolean {
    return differsAt === Number.POSITIVE_INFINITY || this.#options.now() < differsAt;
  }

  async #draw(key: string, asked: PageAsked, { id, version }: Version): Promise<KeptPage> {
    // Read first: what changes while the page is being drawn makes it old at once.
    const next = await this.#options.nextChange(id);
    const answer = await this.#options.render(asked);
    const headers: Record<string, string> = {
      ...this.#options.headers,
      'Content-Security-Policy': answer.headers.get('content-security-policy') ?? keptPagePolicy,
      'Cache-Control': answer.status === 200 ? 'no-cache' : 'no-store',
      Vary: 'Accept-Encoding, Save-Data',
    };
    if (FRAMED.test(asked.path) && answer.status === 200) openToFrames(headers);
    for (const name of ['content-type', 'content-language', 'content-disposition', 'location', 'link']) {
      const value = answer.headers.get(name);
      if (value !== null) headers[name] = value;
    }
    const page: KeptPage = {
      version,
      differsAt: next === null ? Number.POSITIVE_INFINITY : Date.parse(next),
      status: answer.status,
      headers,
      bytes: await press(Buffer.from(await answer.arrayBuffer()), QUALITY),
    };
    if (page.status === 200 && this.#options.keep) this.#keep(key, page);
    return page;
  }

  #keep(key: string, page: KeptPage): void {
    this.#forget(key);
    this.#pages.set(key, page);
    this.#weight += weightOf(page.bytes);
    for (const oldest of this.#pages.keys()) {
      if (this.#weight <= BYTES_KEPT) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    const page = this.#pages.get(key);
    if (page === undefined) return;
    this.#pages.delete(key);
    this.#weight -= weightOf(page.bytes);
  }
}
