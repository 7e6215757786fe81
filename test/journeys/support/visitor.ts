import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { atEnd } from '../../support/ending.ts';
import { inspectPage, WCAG } from '../../support/axe.ts';
import { openBrowser } from '../../support/chromium.ts';

export interface VisitorOptions {
  /** Where they go. */
  origin: string;
  width?: 1280 | 360;
  /** What their browser asks for before anyone is signed in. */
  locale?: 'es-MX' | 'en-US';
  scripts?: boolean;
}

/** What a browser says of requests that a lost network took with it. */
const CUT_OFF =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_(RESET|CLOSED)|EMPTY_RESPONSE|PROXY_CONNECTION_FAILED)/;

/** A person at a browser of their own. */
export class Visitor {
  page!: Page;
  readonly context: BrowserContext;
  readonly #origin: string;
  /** Errors the browser told of, refused policies among them. */
  readonly #faults: string[] = [];

  constructor(context: BrowserContext, origin: string) {
    this.context = context;
    this.#origin = origin;
  }

  /** A page of their own, watched for errors. */
  async openPage(): Promise<void> {
    const page = await this.context.newPage();
    this.page = page;
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() !== 'error' || CUT_OFF.test(text)) return;
      this.#faults.push(`${text} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.#faults.push(error.stack ?? error.message));
  }

  /** Closes the page as one closes a tab; what the browser keeps stays. */
  async closePage(): Promise<void> {
    await this.page.close();
  }

  async go(path: string): Promise<void> {
    const answer = await this.page.goto(path.startsWith('http') ? path : this.#origin + path);
    expect(answer?.status(), path).toBeLessThan(400);
  }

  /** Enters as one of the demonstration's cast. */
  async enter(name: string): Promise<void> {
    await this.go('/sign-in');
    await this.page.getByRole('button', { name: new RegExp(name) }).click();
    await this.page.waitForURL('**/c/red-ceiba');
  }

  /** The path the page stands at. */
  get path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** The page's heading is there, and in view without scrolling. */
  async arrive(heading: string | RegExp): Promise<void> {
    const h1 = this.page.getByRole('heading', { level: 1, name: heading });
    await h1.waitFor();
    const { height } = this.page.viewportSize()!;
    const top = async () => (await h1.boundingBox())?.y ?? -1;
    await expect.poll(top, { message: `${heading} is in view at ${this.path}` }).toBeGreaterThanOrEqual(0);
    expect(await top()).toBeLessThan(height);
  }

  /** Nothing axe objects to, and nothing that must be scrolled sideways. */
  async inspect(): Promise<void> {
    await this.page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState === 'finished'),
    );
    const { found, overflow } = await inspectPage(this.page, WCAG);
    expect.soft(found, `axe at ${this.path}`).toEqual([]);
    expect.soft(overflow, `sideways at ${this.path}`).toBeLessThanOrEqual(0);
  }

  /** What was sent was refused, of which the browser told as an error, and of nothing else. */
  takeRefusal(): void {
    this.#takeOnly('status of 422');
  }

  /** What was asked for is not there, of which the browser told as an error, and of nothing else. */
  takeMissing(): void {
    this.#takeOnly('status of 404');
  }

  #takeOnly(expected: string): void {
    const faults = this.takeFaults();
    expect(faults.filter((fault) => !fault.includes(expected))).toEqual([]);
    expect(faults).not.toEqual([]);
  }

  /** Takes what the browser told of so far. */
  takeFaults(): string[] {
    return this.#faults.splice(0);
  }
}

let browser: Promise<Browser> | undefined;

/** Someone new, with nothing kept from before. Their browser ends with the file. */
export async function visit({ origin, width = 1280, locale = 'es-MX', scripts = true }: VisitorOptions) {
  browser ??= openBrowser(inject('chromium')).then((opened) => {
    atEnd(() => opened.close());
    return opened;
  });
  const context = await (
    await browser
  ).newContext({
    viewport: width === 360 ? { width, height: 740 } : { width, height: 800 },
    ...(width === 360 && { hasTouch: true, isMobile: true }),
    locale,
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(90_000);
  atEnd(() => context.close());
  const visitor = new Visitor(context, origin);
  await visitor.openPage();
  return visitor;
}
