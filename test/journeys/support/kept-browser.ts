import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { inject } from 'vitest';
import { FLAGS } from '../../support/chromium.ts';
import { atEnd } from '../../support/ending.ts';
import { Visitor } from './visitor.ts';
import { Wire } from './wire.ts';

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
  #wire: Wire | null = null;

  constructor(options: KeptBrowserOptions) {
    this.#options = options;
    atEnd(async () => {
      await this.close();
      await this.#wire?.close();
      rmSync(this.#directory, { recursive: true, force: true });
    });
  }

  /** Opens it, with or without a network, on an empty page. */
  async open({ network = true } = {}): Promise<Visitor> {
    const { width = 1280, locale = 'es-MX', origin } = this.#options;
    const wire = (this.#wire ??= await Wire.lay());
    const context = await chromium.launchPersistentContext(this.#directory, {
      executablePath: inject('chromium'),
      args: FLAGS,
      viewport: { width, height: width === 360 ? 740 : 800 },
      ...(width === 360 && { hasTouch: true, isMobile: true }),
      locale,
      reducedMotion: 'reduce',
      proxy: { server: wire.proxy, bypass: '<-loopback>' },
    });
    context.setDefaultTimeout(90_000);
    this.#context = context;
    await this.network(network);
    const visitor = new Visitor(context, origin);
    await visitor.openPage();
    return visitor;
  }

  /** Cuts it off from the network, or brings that back. It is told, as a device is, and nothing gets through either. */
  async network(on: boolean): Promise<void> {
    if (on) this.#wire!.mend();
    else this.#wire!.cut();
    await this.#context!.setOffline(!on);
  }

  /** Closes it for good, as the day ends or the battery does. */
  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }
}
