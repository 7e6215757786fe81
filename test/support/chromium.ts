import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { inTurn } from '../../app/in-turn.ts';
import { installByApt, runs } from './installing.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const HOW = `The browser tests need Chromium, and none was found or could be installed.
Do one of these and run the command again:
  - install Chromium or Chrome with the system's package manager (Debian, Ubuntu: apt-get install chromium);
  - run: npx playwright-core install --with-deps chromium
  - set CHROMIUM_PATH to the program's place.`;

/** Where Chromium is. Installs it when it is missing: by apt-get where that is allowed, else by Playwright. */
export function requireChromium(): string {
  const found =
    findChromium() ??
    inTurn(
      'chromium',
      () =>
        findChromium() ?? (installByApt('chromium') ? findChromium() : undefined) ?? installByPlaywright(),
    );
  if (!found) throw new Error(HOW);
  return found;
}

function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!executable(named)) throw new Error(`CHROMIUM_PATH names "${named}", which is no program to run.`);
    return named;
  }
  const places = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((place) => NAMES.map((name) => join(place, name)));
  return [
    ...places,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ].find(executable);
}

function installByPlaywright(): string | undefined {
  console.log('Chromium is missing: installing it with Playwright.');
  runs('npx', 'playwright-core', 'install', 'chromium');
  return findChromium();
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

/** It talks to nobody but the pages it is shown. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A headless browser that talks to nobody but the pages it is shown. Whoever opens it closes it. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}
