import type { Browser } from 'playwright-core';
import { openBrowser, requireChromium } from '../../support/chromium.ts';
import { atEnd } from '../../support/ending.ts';
import { Trap, type TrapOptions } from './trap.ts';

/** Sets traps, in another browser where one was lost. */
export class Browsers {
  readonly #chromium = requireChromium();
  #browser: Browser | null = null;

  constructor() {
    atEnd(() => this.#browser?.close());
  }

  async set(options: TrapOptions): Promise<Trap> {
    if (this.#browser?.isConnected() !== true) this.#browser = await openBrowser(this.#chromium);
    return Trap.set(this.#browser, options);
  }
}
