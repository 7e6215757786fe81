import type { Browser, BrowserContext, Page } from 'playwright-core';
import { look, poke, type Looked } from './in-page.ts';

/** Something that happened which must not: what it called, and on which page. */
export interface Caught {
  what: string;
  where: string;
}

export interface TrapOptions {
  origin: string;
  /** Whether the browser heeds what pages say may run in them. */
  policy: 'on' | 'off';
  language: 'es' | 'en';
  /** The session's token of whoever looks; null for a stranger. */
  token: string | null;
}

/**
 * A browser in which everything a vector can do is noticed: calls of `xss`, `alert`, `confirm` and `prompt` in any frame,
 * dialogs, requests to addresses of its own, pages it opens, and what the policy had to refuse.
 */
export class Trap {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly executions: Caught[] = [];
  /** Requests for what only a vector names, pictures and styles among them. */
  readonly requests: Caught[] = [];
  /** What only the policy stopped. */
  readonly refusals: Caught[] = [];
  /** While it follows links by hand, leaving for another site is no fault of the page. */
  #following = false;
  /** Links that were followed on the open page and the one before: their answers may be asked for a little later. */
  #followed = { here: new Set<string>(), before: new Set<string>() };
  /** Windows that what was pressed has opened, on their way out. */
  readonly #leaving = new Set<Promise<void>>();

  readonly #origin: string;

  private constructor(context: BrowserContext, page: Page, origin: string) {
    this.#origin = origin;
    this.context = context;
    this.page = page;
  }

  static async set(browser: Browser, { origin, policy, language, token }: TrapOptions): Promise<Trap> {
    const context = await browser.newContext({
      bypassCSP: policy === 'off',
      locale: language === 'es' ? 'es-MX' : 'en-US',
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      acceptDownloads: false,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(30_000);
    if (token !== null) await context.addCookies([{ name: 'session', value: token, url: origin }]);
    if (token === null) await context.addCookies([{ name: 'language', value: language, url: origin }]);
    const page = await context.newPage();
    page.on('crash', () => void page.close());
    const trap = new Trap(context, page, origin);
    await context.exposeBinding('tripped', ({ page: on }, kind: string, what: string) => {
      if (kind === 'followed') trap.#followed.here.add(what);
      else (kind === 'refused' ? trap.refusals : trap.executions).push({ what, where: on.url() });
    });
    await context.addInitScript(WATCH);
    await context.route(
      (url) => url.origin !== origin && url.host !== CONTROL && /^https?:$/.test(url.protocol),
      (route, request) => {
        const goes = request.isNavigationRequest() && (trap.#following || trap.#hasFollowed(request.url()));
        if (!goes) trap.requests.push({ what: request.url(), where: page.url() });
        // Given up rather than failed, so that the page stays.
        return route.abort('aborted');
      },
    );
    context.on('page', (opened) => {
      if (opened !== page) trap.#close(opened);
    });
    context.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload')
        trap.executions.push({ what: `${dialog.type()}: ${dialog.message()}`, where: page.url() });
      void dialog.dismiss().catch(() => undefined);
    });
    return trap;
  }

  /** Whether there is a page to look at: a browser can be lost, as any process can. */
  get isLost(): boolean {
    return this.page.isClosed() || this.context.browser()?.isConnected() !== true;
  }

  /** Opens an address; its status, and what it answers with, or null for what is no page. */
  async open(address: string): Promise<{ status: number; type: string } | null> {
    this.#followed = { here: new Set(), before: this.#followed.here };
    const answer = await this.page.goto(address, { waitUntil: 'load' }).catch((error: Error) => {
      if (/Download is starting|ERR_ABORTED/.test(error.message)) return null;
      throw error;
    });
    if (answer === null) return null;
    return { status: answer.status(), type: answer.headers()['content-type'] ?? '' };
  }

  /** Shows markup as it is, on a page of nobody’s under that policy. */
  async show(markup: string, policy: string | null): Promise<void> {
    await this.context.unroute(`http://${CONTROL}/**`);
    await this.context.route(`http://${CONTROL}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        ...(policy !== null && { headers: { 'content-security-policy': policy } }),
        body: markup,
      }),
    );
    await this.page.goto(`http://${CONTROL}/`, { waitUntil: 'load' });
  }

  /** Reads the page that is open, then points at, focuses and presses what was drawn. */
  async inspect(): Promise<Looked & { clicks: number }> {
    const looked = await this.page.evaluate(look);
    this.#following = true;
    // What is pressed may lead on within the product; what runs on the way is heard all the same.
    const clicks = await this.page.evaluate(poke, this.#origin).catch(ledOn);
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve))).catch(ledOn);
    await this.page.waitForLoadState('load');
    await this.#alone();
    this.#following = false;
    return { ...looked, clicks: clicks ?? 0 };
  }

  /** A press of the mouse on the first links that lead to other sites. */
  async press(most: number): Promise<number> {
    const links = this.page.locator('main a[href^="http"]:visible, .ProseMirror a[href]:visible');
    const count = Math.min(most, await links.count());
    this.#following = true;
    for (let at = 0; at < count; at++) {
      const link = links.nth(at);
      const leads = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href).catch(() => null);
      if (leads !== null) this.#followed.here.add(leads);
      await link.click({ timeout: 2_000, noWaitAfter: true }).catch(() => undefined);
    }
    await this.#alone();
    this.#following = false;
    return count;
  }

  #hasFollowed(address: string): boolean {
    return this.#followed.here.has(address) || this.#followed.before.has(address);
  }

  #close(opened: Page): void {
    const leaving = opened
      .close()
      .catch(() => undefined)
      .finally(() => this.#leaving.delete(leaving));
    this.#leaving.add(leaving);
  }

  /** Once the windows it opened are gone, so that they never pile up. */
  async #alone(): Promise<void> {
    while (this.#leaving.size > 0) await Promise.all(this.#leaving);
  }

  async close(): Promise<void> {
    if (this.context.browser()?.isConnected() === true) await this.context.close();
  }
}

function ledOn(error: Error): void {
  if (!/Execution context was destroyed|navigat/.test(error.message)) throw error;
}

/** Where markup is shown that is to run. */
const CONTROL = 'control.invalid';

/** In every frame, before anything else: whatever a vector calls is told. */
const WATCH = `{
  const tell = (kind, what) => { try { window.tripped(kind, String(what)); } catch { top.tripped(kind, String(what)); } };
  const trip = (what) => tell('ran', what);
  for (const name of ['xss', 'alert', 'confirm', 'prompt', 'msgbox'])
    Object.defineProperty(window, name, { value: trip, writable: false, configurable: false });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    tell('refused', violatedDirective + ' ' + blockedURI + ' ' + sample));
}`;
