import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { build, type Rollup } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { atEnd } from '../support/ending.ts';
import { openBrowser, requireChromium } from '../support/chromium.ts';
import { read, synced, type } from './words.ts';
import { serve, world } from './world.ts';

const require = createRequire(import.meta.url);
let browser: Browser;
let script: string;

beforeAll(async () => {
  browser = await openBrowser(requireChromium());
  atEnd(() => browser.close());
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: require.resolve('./device-page.ts'), formats: ['es'] },
    },
  })) as Rollup.RollupOutput[];
  script = built[0]!.output[0].code;
});

/** A page that has the browser's half of co-editing and nothing else; it outlives the server it talks to. */
async function pageServer(): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', request.url === '/page.js' ? 'text/javascript' : 'text/html');
    response.end(
      request.url === '/page.js' ? script : '<!doctype html><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('keeps on the device what was written without a connection, through a reload, and merges it', async () => {
  const origin = await pageServer();
  const here = await world('sqlite', { origins: [origin, 'http://acuerdo.test'] });
  const { platform, text } = here;
  const [luz, other] = [await here.someone(), await here.someone()];
  const context = await browser.newContext();
  atEnd(() => context.close());
  await context.addCookies([{ name: 'session', value: luz.token, domain: '127.0.0.1', path: '/' }]);
  const page = await context.newPage();
  const open = async () => {
    await page.goto(origin);
    await page.waitForFunction(() => 'openText' in window);
    await page.evaluate(
      ([url, id, person]) => window.openText(url!, id!, person!),
      [here.url, text.id, luz.personId],
    );
  };
  const state = () => page.evaluate(() => window.textState());
  const words = () => page.evaluate(() => window.textWords());

  await open();
  await expect.poll(state).toMatchObject({ connected: true });
  await page.evaluate(() => window.writeText('Hola', 'Adiós'));
  await expect.poll(state).toMatchObject({ state: 'saved' });

  await here.stop();
  await expect.poll(state).toMatchObject({ connected: false, state: 'saved' });
  await page.evaluate(() => window.typeText(0, ' sin red'));
  await expect.poll(state).toMatchObject({ state: 'on-device' });

  await open();
  await expect.poll(words).toEqual(['Hola sin red', 'Adiós']);
  expect(await state()).toMatchObject({ state: 'on-device', connected: false });

  const again = await serve(platform, {
    origins: [origin, 'http://acuerdo.test'],
    port: Number(new URL(here.url).port),
  });
  const tom = here.open(other);
  await synced(tom);
  type(tom.doc, ' con red', 1);
  await expect.poll(words, { timeout: 60_000 }).toEqual(['Hola sin red', 'Adiós con red']);
  await expect.poll(() => read(tom.doc)).toEqual(['Hola sin red', 'Adiós con red']);
  await expect.poll(state).toMatchObject({ state: 'saved', connected: true });

  await again.stop();
  await open();
  await expect.poll(words).toEqual(['Hola sin red', 'Adiós con red']);
  expect(await state()).toMatchObject({ state: 'saved', connected: false });
}, 60_000);
