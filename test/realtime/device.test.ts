import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { build, type Rollup } from 'vite';
import * as Y from 'yjs';
import { beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { atEnd } from '../support/ending.ts';
import { openBrowser, requireChromium } from '../support/chromium.ts';
import { keptIn } from '../support/kept-in-browser.ts';
import { read, synced, type, write } from './words.ts';
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

/** Luz's browser, and the server it talks to, which may stop and come back under the same address. */
async function phone() {
  const origin = await pageServer();
  const origins = [origin, 'http://acuerdo.test'];
  const here = await world('sqlite', { origins });
  const luz = await here.someone();
  const context = await browser.newContext();
  atEnd(() => context.close());
  await context.addCookies([{ name: 'session', value: luz.token, domain: '127.0.0.1', path: '/' }]);
  const page = await context.newPage();
  const load = async () => {
    await page.goto(origin);
    await page.waitForFunction(() => 'openText' in window);
  };
  const openText = () =>
    page.evaluate(
      ([url, id, person]) => window.openText(url!, id!, person!),
      [here.url, here.text.id, luz.personId],
    );
  return {
    here,
    luz,
    page,
    load,
    openText,
    open: () => load().then(openText),
    state: () => page.evaluate(() => window.textState()),
    words: () => page.evaluate(() => window.textWords()),
    serveAgain: () => serve(here.platform, { origins, port: Number(new URL(here.url).port) }),
  };
}

it('keeps on the device what was written without a connection, through a reload, and merges it', async () => {
  const { here, page, open, state, words, serveAgain } = await phone();
  const other = await here.someone();

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

  const again = await serveAgain();
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

/** Luz wrote without a connection and closed the page; Tom, who has one, wrote too. Her device answers to nobody. */
async function slowDevice() {
  const luz = await phone();
  const { here, page, state } = luz;
  await page.clock.install();
  await luz.open();
  await expect.poll(state).toMatchObject({ connected: true });
  await page.evaluate(() => window.writeText('Hola', 'Adiós'));
  await expect.poll(state).toMatchObject({ state: 'saved' });
  await here.stop();
  await page.evaluate(() => window.typeText(0, ' sin red'));
  await expect.poll(state).toMatchObject({ state: 'on-device' });
  await luz.load();
  const again = await luz.serveAgain();
  const tom = here.open(await here.someone());
  await synced(tom);
  type(tom.doc, ' con red', 1);
  await expect.poll(() => tom.status.state).toBe('saved');
  await page.evaluate(() => window.holdDevice());
  await luz.openText();
  await page.waitForFunction(() => window.connected());
  // Somebody who asks later is let in: whatever she asked for has been answered by now.
  await synced(here.open(await here.someone()));
  return { ...luz, again, tom };
}

it('sends what was written without a connection though the connection comes back before the device answers', async () => {
  const { page, open, state, words, again, tom } = await slowDevice();
  await page.evaluate(() => window.letGoOfDevice());
  await expect.poll(() => read(tom.doc)).toEqual(['Hola sin red', 'Adiós con red']);
  await expect.poll(words).toEqual(['Hola sin red', 'Adiós con red']);
  await expect.poll(state).toMatchObject({ state: 'saved', connected: true });

  await again.stop();
  await open();
  await expect.poll(words).toEqual(['Hola sin red', 'Adiós con red']);
  expect(await state()).toMatchObject({ state: 'saved', connected: false });
});

it('opens the text without a device that does not answer, and sends what is on it once it does', async () => {
  const { page, open, state, words, tom } = await slowDevice();
  expect(await state()).toMatchObject({ connected: false });
  await page.clock.fastForward(15_000);
  await expect.poll(words).toEqual(['Hola', 'Adiós con red']);
  expect(await state()).toMatchObject({ connected: true });

  await open();
  await expect.poll(() => read(tom.doc)).toEqual(['Hola sin red', 'Adiós con red']);
  await expect.poll(state).toMatchObject({ state: 'saved', connected: true });
});

it('keeps nothing that can be read, not even which text it is, and nothing at all once the keys are destroyed', async () => {
  const { here, luz, page, open, state, words } = await phone();
  await open();
  await expect.poll(state).toMatchObject({ connected: true });
  await page.evaluate(() => window.writeText('Palabra-secreta'));
  await expect.poll(state).toMatchObject({ state: 'saved' });
  await here.stop();
  await page.evaluate(() => window.typeText(0, ' sin-red'));
  await expect.poll(state).toMatchObject({ state: 'on-device' });

  const kept = await keptIn(page);
  expect(kept).toContain('acuerdo-device');
  expect(kept).toContain(luz.personId);
  for (const readable of ['Palabra', 'secreta', 'sin-red', here.text.id])
    expect(kept).not.toContain(readable);

  await page.evaluate(() => window.destroyVaults());
  await page.evaluate(() => window.typeText(0, ' después'));
  expect(await keptIn(page)).toBe('');
  await open();
  await page.waitForFunction(() => window.textState().state === 'saved');
  expect(await words()).toEqual([]);
});

it('destroys what is kept also where a browser does not tell which databases it has', async () => {
  const { page, open, state } = await phone();
  await page.addInitScript(() => Reflect.deleteProperty(IDBFactory.prototype, 'databases'));
  await open();
  await expect.poll(state).toMatchObject({ connected: true });
  await page.evaluate(() => window.writeText('Palabra'));
  await expect.poll(state).toMatchObject({ state: 'saved' });
  const other = await page.context().newPage();
  await other.goto(page.url());
  expect(await keptIn(other)).toContain('acuerdo-device');

  await page.evaluate(() => window.destroyVaults());
  expect(await keptIn(other)).toBe('');
});

it('takes over what was kept unsealed before, sends it, and leaves nothing of it unsealed', async () => {
  const { here, luz, page, load, openText, state } = await phone();
  const before = new Y.Doc();
  write(before, 'Escrito-antes');
  await load();
  await page.evaluate(
    ([person, text, update]) => window.keepUnsealed(person as string, text as string, update as number[]),
    [luz.personId, here.text.id, [...Y.encodeStateAsUpdate(before)]],
  );
  expect(await keptIn(page)).toContain('Escrito-antes');
  await openText();
  const tom = here.open(await here.someone());
  await expect.poll(() => read(tom.doc)).toEqual(['Escrito-antes']);
  await expect.poll(state).toMatchObject({ state: 'saved', connected: true });
  expect(await keptIn(page)).not.toContain('Escrito-antes');
});
