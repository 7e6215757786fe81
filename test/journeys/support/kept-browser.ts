import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { inject } from 'vitest';
import { FLAGS } from '../../support/chromium.ts';
import { atEnd } from '../../support/ending.ts';
import { Visitor } from './visitor.ts';

interface KeptBrowserOptions {
  origin: string;
  width?: 1280 | 360;
  locale?: 'es-MX' | 'en-US';
}

/** A browser that keeps what it has when it is closed, as people's own do: with the service worker, and opened again. */
export class KeptBrowser {
  readonly #directory = mkdtempSync(join(tmpdir(), 'acuerdo-browser-'));
  readonly #options: KeptBrowserOptions;
  #context: BrowserContext | null = null;

  constructor(options: KeptBrowserOptions) {
    this.#options = options;
    atEnd(async () => {
      await this.close();
      rmSync(this.#directory, { recursive: true, force: true });
    });
  }

  /** Opens it, with or without a network, on an empty page. */
  async open({ network = true } = {}): Promise<Visitor> {
    const { width = 1280, locale = 'es-MX', origin } = this.#options;
    const context = await chromium.launchPersistentContext(this.#directory, {
      executablePath: inject('chromium'),
      args: FLAGS,
      viewport: { width, height: width === 360 ? 740 : 800 },
      ...(width === 360 && { hasTouch: true, isMobile: true }),
      locale,
      reducedMotion: 'reduce',
      offline: !network,
    });
    context.setDefaultTimeout(90_000);
    this.#context = context;
    const visitor = new Visitor(context, origin);
    await visitor.openPage();
    return visitor;
  }

  /** Closes it for good, as the day ends or the battery does. */
  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }
}
