import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { keptIn } from '../support/kept-in-browser.ts';
import { codeIn, startStory, type Acuerdo } from './support/acuerdo.ts';
import { KeptBrowser } from './support/kept-browser.ts';
import { story } from './support/story.ts';
import type { Visitor } from './support/visitor.ts';

const TEXT = '/c/red-ceiba/texts/la-ninez-que-viaja-no-se-encierra';
const TYPED = 'Somos albergues y cocinas.';
const OUT = ' Sin enviar todavía.';

describe('leaving a device', () => {
  let acuerdo: Acuerdo;
  let own: KeptBrowser;
  let luz: Visitor;
  let lent: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    own = new KeptBrowser({ origin, width: 360 });
    luz = await own.open();
    lent = await new KeptBrowser({ origin }).open();
    await luz.enter('Luz Mejía');
  });
  const step = story(() => [luz, lent]);
  const first = (page: Page) => page.getByRole('textbox', { name: 'Texto en español' }).locator('p').first();
  /** Of how many texts this browser has words. */
  const placesKept = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('acuerdo-device');
          opening.onsuccess = () => {
            const count = opening.result.transaction('places').objectStore('places').count();
            count.onsuccess = () => {
              resolve(count.result);
              opening.result.close();
            };
          };
        }),
    );
  const workers = (page: Page) =>
    page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length));
  const write = async (page: Page, words: string) => {
    await first(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(words);
  };

  step('A phone on which a text is only read keeps its words too', async () => {
    await luz.go(TEXT);
    await luz.page.getByText('Toque un párrafo').waitFor();
    await expect.poll(() => keptIn(luz.page)).toContain('acuerdo-files');
    await expect.poll(() => workers(luz.page)).toBe(1);
    await luz.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => placesKept(luz.page)).toBe(1);
    await own.close();
    luz = await own.open({ network: false });
    await luz.page.goto(acuerdo.origin + TEXT);
    await luz.page.getByText('Sin conexión. Este es el texto como estaba aquí.').first().waitFor();
    await luz.page.getByText('Somos albergues', { exact: false }).first().waitFor();
    await luz.page.getByRole('link', { name: 'English' }).click();
    await luz.page.getByText('We are shelters', { exact: false }).first().waitFor();
    await luz.inspect();
    await own.network(true);
    await luz.page.waitForURL((url) => url.pathname === TEXT);
  });

  step(
    'A suggestion that was typed and not sent is asked about too, and goes when its writer says so',
    async () => {
      const { page } = luz;
      await page.getByText('Toque un párrafo').waitFor();
      await page.locator('.words').getByText('Somos albergues', { exact: false }).first().click();
      const sheet = page.getByRole('dialog');
      await sheet.getByLabel('Escríbalo como debería decir').fill(TYPED);
      await sheet.getByText('Guardado en este teléfono.').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.acting:visible > summary').click();
      await page.getByRole('button', { name: 'Salir', exact: true }).click();
      const asked = page.getByRole('dialog', { name: 'Hay cosas suyas sin enviar' });
      await asked
        .getByText('Sugerencia que escribió y no envió: La niñez que viaja no se encierra')
        .waitFor();
      await asked.getByText(TYPED).waitFor();
      expect(await asked.getByRole('button', { name: 'Enviar ahora' }).count()).toBe(0);
      await luz.inspect();
      await asked.getByRole('button', { name: 'Ya lo tengo' }).click();
      await asked.getByText(TYPED).waitFor({ state: 'detached' });
      await asked.getByRole('button', { name: 'Quedarme' }).click();
    },
  );

  step('Signing out asks where something was not sent, and staying loses nothing', async () => {
    const { page } = luz;
    await page.getByRole('button', { name: 'Editar' }).click();
    await first(page).waitFor();
    await own.network(false);
    await write(page, OUT);
    await page.getByText('Guardado en este dispositivo. Se enviará al conectar.').waitFor();
    await page.locator('.acting:visible > summary').click();
    await page.getByRole('button', { name: 'Salir', exact: true }).click();
    const asked = page.getByRole('dialog', { name: 'Hay cosas suyas sin enviar' });
    await asked.getByText('La niñez que viaja no se encierra').waitFor();
    await luz.inspect();
    await asked.getByRole('button', { name: 'Enviar ahora' }).click();
    await asked.getByText('No se pudo enviar todo.', { exact: false }).waitFor();
    await asked.getByRole('button', { name: 'Quedarme' }).click();
    expect(await first(page).textContent()).toContain(OUT.trim());
  });

  step('What is asked about is sent from where it is asked, once there is a network', async () => {
    const { page } = luz;
    // The menu is still open where it was asked.
    await page.getByRole('button', { name: 'Salir', exact: true }).click();
    const asked = page.getByRole('dialog', { name: 'Hay cosas suyas sin enviar' });
    await asked.getByRole('button', { name: 'Enviar ahora' }).click();
    await own.network(true);
    await asked.getByText('Todo se envió. Ya puede salir.').waitFor();
    await luz.inspect();
    await asked.getByRole('button', { name: 'Quedarme' }).click();
    await page.getByText('Guardado ·', { exact: false }).first().waitFor();
  });

  step('Once all is sent, signing out asks nothing and leaves nothing behind', async () => {
    const { page } = luz;
    await page.getByRole('button', { name: 'Salir', exact: true }).click();
    await page.waitForURL('**/sign-in');
    await expect.poll(() => keptIn(page)).toBe('');
    expect(await workers(page)).toBe(0);
  });

  step(
    'Signing out in one page leaves nothing that another one keeps, also of what is typed there later',
    async () => {
      await luz.enter('Luz Mejía');
      await luz.go(TEXT);
      await expect.poll(() => keptIn(luz.page)).toContain('acuerdo-device');
      const other = await luz.context.newPage();
      await other.goto(acuerdo.origin + TEXT);
      await other.getByText('Toque un párrafo').waitFor();
      await expect.poll(() => placesKept(other)).toBe(1);
      await other.locator('.words').getByText('Somos albergues', { exact: false }).first().click();
      const box = other.getByRole('dialog').getByLabel('Escríbalo como debería decir');
      await box.waitFor();
      await luz.page.locator('.acting:visible > summary').click();
      await luz.page.getByRole('button', { name: 'Salir', exact: true }).click();
      await luz.page.waitForURL('**/sign-in');
      await box.fill(TYPED);
      await other.getByRole('dialog').locator('ins', { hasText: 'y cocinas' }).waitFor();
      expect(await keptIn(luz.page)).toBe('');
      expect(await other.getByText('Guardado en este teléfono.').count()).toBe(0);
      await other.close();
    },
  );

  step('Quick exit asks nothing, ends the session and leaves an empty page', async () => {
    await luz.enter('Luz Mejía');
    await luz.go(TEXT);
    await expect.poll(() => keptIn(luz.page)).toContain('acuerdo-device');
    await luz.page.getByRole('button', { name: 'Salida rápida' }).first().click();
    await luz.page.waitForURL('about:blank');
    await luz.go('/c/red-ceiba');
    await luz.page.waitForURL('**/sign-in*');
    expect(await keptIn(luz.page)).toBe('');
    expect(await workers(luz.page)).toBe(0);
  });

  step('A device that others use too keeps nothing, though a text is written on it', async () => {
    const { page } = lent;
    await lent.go('/sign-in');
    await page.getByLabel('Correo electrónico').fill('luz@foro-lenca.example.org');
    await page.getByRole('button', { name: 'Enviarme el código' }).click();
    const code = page.getByLabel('Código de 6 cifras');
    await code.waitFor();
    await code.fill(codeIn(await acuerdo.mailTo('luz@foro-lenca.example.org')));
    await page.getByRole('checkbox', { name: 'Es un dispositivo compartido o público' }).check();
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.waitForURL('**/c/red-ceiba');
    await lent.go(`${TEXT}?mode=edit`);
    await write(page, ' Escrito en un cíber.');
    await page.getByText('Guardado ·', { exact: false }).first().waitFor();
    expect(await keptIn(page)).toBe('');
    expect(await workers(page)).toBe(0);
  });
});
