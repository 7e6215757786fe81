import { requireChromium } from './chromium.ts';

/** Before all tests: a Chromium is there, or the reason and what to do about it. */
try {
  requireChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
