import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { keptIn } from '../support/kept-in-browser.ts';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { KeptBrowser } from './support/kept-browser.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const THERE = 'Aguacero sobre la milpa. ';
const ALSO_THERE = 'Downpour over the cornfield. ';
const MEANWHILE = ' Escrito mientras tanto con red.';
const SAID = 'Pregunto por la jacaranda de la plaza.';

describe('a day without a network', () => {
  let acuerdo: Acuerdo;
  let browser: KeptBrowser;
  let luz: Visitor;
  let marta: Visitor;
  let text: string;
  beforeAll(async () => {
    acuerdo = await startStory();
    browser = new KeptBrowser({ origin: acuerdo.origin });
    luz = await browser.open();
    marta = await visit({ origin: acuerdo.origin });
    await luz.enter('Luz Mejía');
    await marta.enter('Marta Solís');
  });
  const step = story(() => [luz, marta]);
  const sheet = (page: Page, language: 'español' | 'inglés') =>
    page.getByRole('textbox', { name: `Texto en ${language}` });
  const first = (page: Page, language: 'español' | 'inglés') => sheet(page, language).locator('p').first();
  const typeAt = async (page: Page, language: 'español' | 'inglés', key: 'Home' | 'End', words: string) => {
    await first(page, language).click();
    await page.keyboard.press(key === 'Home' ? 'Control+Home' : 'Control+End');
    await page.keyboard.type(words);
  };

  const open = async (path: string, words: string) => {
    await luz.page.goto(acuerdo.origin + path);
    await luz.page.getByText(words, { exact: false }).first().waitFor();
  };

  step('A text that is opened once is kept for the day, and its program with it', async () => {
    await luz.page.getByRole('link', { name: 'Seguir escribiendo' }).first().click();
    await sheet(luz.page, 'español').waitFor();
    text = new URL(luz.page.url()).pathname;
    await luz.page.getByText(/^(Al día|Guardado · .*)$/).waitFor();
    await luz.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect
      .poll(() => luz.page.evaluate(() => navigator.serviceWorker.controller?.state))
      .toBe('activated');
  });

  step('What is kept can be read by nobody: no word, no title, no name', async () => {
    const kept = await keptIn(luz.page);
    expect(kept).toContain('acuerdo-files');
    const title = (await luz.page.getByRole('heading', { level: 1 }).textContent())!.trim();
    const words = (await first(luz.page, 'español').textContent())!.slice(0, 30);
    for (const readable of [title, words, 'Luz Mejía', text.split('/').at(-1)!])
      expect(kept, readable).not.toContain(readable);
  });

  step(
    'The browser is closed and opened again without a network: the same desk, in both languages',
    async () => {
      await browser.close();
      luz = await browser.open({ network: false });
      await open(text, 'Sin conexión. Este es el texto como estaba aquí.');
      await typeAt(luz.page, 'español', 'Home', THERE);
      await typeAt(luz.page, 'inglés', 'Home', ALSO_THERE);
      await luz.page.getByText('Guardado en este dispositivo. Se enviará al conectar.').waitFor();
      await luz.inspect();
    },
  );

  step('A paragraph is commented on, and what waits is told', async () => {
    const { page } = luz;
    await page.getByRole('link', { name: /^Párrafo 3:/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Comentar' }).click();
    await dialog.getByLabel('Su comentario').fill(SAID);
    await luz.inspect();
    await dialog.getByRole('button', { name: 'Guardar para enviar' }).click();
    await page.getByText('cambios en 1 texto y 1 comentario', { exact: false }).waitFor();
    await page.locator('.what-waits summary').click();
    await page.locator('.unsent').getByText(SAID).waitFor();
    const kept = await keptIn(page);
    for (const readable of ['jacaranda', 'Aguacero', 'Downpour'])
      expect(kept, readable).not.toContain(readable);
  });

  step('A text that was not opened says so, and leads to the one that was', async () => {
    const { page } = luz;
    await open('/c/red-ceiba/texts/nunca-abierto', 'Este texto no se guarda en este dispositivo');
    await luz.inspect();
    await page.getByRole('link', { name: 'La niñez que viaja no se encierra' }).click();
    await expect.poll(() => first(page, 'español').textContent()).toContain(THERE.trim());
  });

  step('Closed and opened again, still without a network, all of it is there', async () => {
    await browser.close();
    luz = await browser.open({ network: false });
    await open(text, 'Sin conexión. Este es el texto como estaba aquí.');
    await expect.poll(() => first(luz.page, 'español').textContent()).toContain(THERE.trim());
    await expect.poll(() => first(luz.page, 'inglés').textContent()).toContain(ALSO_THERE.trim());
    await luz.page.getByText('cambios en 1 texto y 1 comentario', { exact: false }).waitFor();
  });

  step('Somebody else writes in the same paragraph meanwhile', async () => {
    await marta.go(`${text}?mode=edit`);
    await first(marta.page, 'español').click();
    await marta.page.keyboard.press('End');
    await marta.page.keyboard.type(MEANWHILE);
    await marta.page.getByText('Guardado ·', { exact: false }).waitFor();
  });

  step(
    'The network returns: the page becomes the real one, and each thing is there once, for both',
    async () => {
      await browser.network(true);
      await luz.page.waitForURL((url) => url.pathname === text);
      for (const { page } of [luz, marta]) {
        await expect.poll(() => first(page, 'español').textContent()).toContain(MEANWHILE.trim());
        await expect.poll(() => first(page, 'español').textContent()).toContain(THERE.trim());
        await expect.poll(() => first(page, 'inglés').textContent()).toContain(ALSO_THERE.trim());
        const all =
          (await sheet(page, 'español').textContent())! + (await sheet(page, 'inglés').textContent())!;
        for (const words of [THERE, ALSO_THERE, MEANWHILE])
          expect(all.split(words.trim()).length - 1, words).toBe(1);
      }
      await luz.page.locator('.what-waits').waitFor({ state: 'detached' });
      const { store } = acuerdo.running.platform;
      const said = () => store.read.selectFrom('comments').where('body', '=', SAID).selectAll().execute();
      await expect.poll(async () => (await said()).length).toBe(1);
      await luz.page.reload();
      await sheet(luz.page, 'español').waitFor();
      expect(await said()).toHaveLength(1);
    },
  );
});
