import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { keptIn, rowsKept } from '../support/kept-in-browser.ts';
import { codeIn, startStory, type Acuerdo } from './support/acuerdo.ts';
import { KeptBrowser } from './support/kept-browser.ts';
import { story } from './support/story.ts';
import type { Visitor } from './support/visitor.ts';

const TEXT = '/c/red-ceiba/texts/la-ninez-que-viaja-no-se-encierra';
const MUCH = 60;
const SOON = 'Pregunto por la jacaranda de la plaza.';
const TWICE = 'Pregunto por el río.';
const OUT = ' Sin enviar todavía.';
const TYPED = 'Somos albergues y cocinas.';

describe('words that were not sent', () => {
  let acuerdo: Acuerdo;
  let phone: KeptBrowser;
  let luz: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    phone = new KeptBrowser({ origin: acuerdo.origin, width: 360 });
    luz = await phone.open();
    await luz.enter('Luz Mejía');
  });
  const step = story(() => [luz]);
  const said = (body: string) =>
    acuerdo.running.platform.store.read.selectFrom('comments').where('body', '=', body).selectAll().execute();
  const opening = (page: Page) =>
    page.locator('.words').getByText('Somos albergues', { exact: false }).first();
  const read = async () => {
    await luz.go(TEXT);
    await luz.page.getByText('Toque un párrafo').waitFor();
    await expect.poll(() => rowsKept(luz.page)).toMatchObject({ places: 1, texts: 1 });
    await luz.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect
      .poll(() => luz.page.evaluate(() => navigator.serviceWorker.controller?.state))
      .toBe('activated');
  };
  const comment = async (words: string) => {
    const { page } = luz;
    await phone.network(false);
    await opening(page).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Comentar' }).click();
    await sheet.getByLabel('Su comentario').fill(words);
    await sheet.getByRole('button', { name: 'Guardar para enviar' }).click();
    await page.getByText('Guardado en este teléfono: 1 comentario.', { exact: false }).waitFor();
  };
  const enterShared = async (address: string) => {
    const { page } = luz;
    await luz.go('/sign-in');
    await page.getByLabel('Correo electrónico').fill(address);
    await page.getByRole('button', { name: 'Enviarme el código' }).click();
    const code = page.getByLabel('Código de 6 cifras');
    await code.waitFor();
    await code.fill(codeIn(await acuerdo.mailTo(address)));
    await page.getByRole('checkbox', { name: 'Es un dispositivo compartido o público' }).check();
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.waitForURL('**/c/red-ceiba');
  };
  /** The session ends by itself, with nothing said to the page. */
  const sessionEnds = async () => {
    await phone.close();
    luz = await phone.open();
    await luz.context.clearCookies();
  };

  step('A comment whose answer is lost is sent again, and is there once', async () => {
    const { page } = luz;
    await read();
    await comment(TWICE);
    const isPost = (route: Route) => route.request().method() === 'POST';
    const heard = new Promise<void>((resolve) => {
      void page.route('**/*.data*', async (route) => {
        if (!isPost(route)) return route.fallback();
        await route.fetch();
        await route.abort();
        resolve();
      });
    });
    await phone.network(true);
    await heard;
    await page.unroute('**/*.data*');
    await phone.network(false);
    await page.getByText('Guardado en este teléfono: 1 comentario.', { exact: false }).waitFor();
    await phone.network(true);
    await page.locator('.what-waits').waitFor({ state: 'detached' });
    expect(await said(TWICE)).toHaveLength(1);
    luz.takeFaults();
  });

  step('A comment that comes too fast goes on waiting, and goes once there is room for it', async () => {
    const { page, path } = { ...luz, page: luz.page, path: await paragraphOf(luz.page) };
    await luz.go(`${path}?language=es&part=comment`);
    const refused = await page.evaluate(async (much) => {
      const form = document.querySelector<HTMLTextAreaElement>('textarea[name=body]')!.form!;
      const fields = new URLSearchParams(
        [...new FormData(form)].map(([name, value]) => [name, String(value)]),
      );
      fields.set('sheet', '');
      for (let n = 0; n < much; n++) {
        fields.set('body', `Nota ${n}`);
        const answer = await fetch(`${location.pathname}.data${location.search}`, {
          method: 'POST',
          body: fields,
        });
        if (answer.status === 422) return true;
      }
      return false;
    }, MUCH);
    expect(refused).toBe(true);
    await read();
    await comment(SOON);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await phone.network(true);
    expect((await answered).status()).toBe(422);
    await page.getByText('Enviando: 1 comentario.').waitFor();
    expect(await page.getByText('no entró', { exact: false }).count()).toBe(0);
    expect(await said(SOON)).toEqual([]);
    luz.takeRefusal();

    acuerdo.clock.jump('2026-11-24T18:00:00.000Z');
    await phone.network(false);
    await page.getByText('Guardado en este teléfono: 1 comentario.', { exact: false }).waitFor();
    await phone.network(true);
    await page.locator('.what-waits').waitFor({ state: 'detached' });
    expect(await said(SOON)).toHaveLength(1);
  });

  step('Her session ends while words of hers are unsent', async () => {
    const { page } = luz;
    await opening(page).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Escríbalo como debería decir').fill(TYPED);
    await sheet.getByText('Guardado en este teléfono.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Editar' }).click();
    const first = page.getByRole('textbox', { name: 'Texto en español' }).locator('p').first();
    await first.waitFor();
    await page.getByText(/^(Al día|Guardado · .*)$/).waitFor();
    await phone.network(false);
    await first.click();
    await page.keyboard.press('End');
    await page.keyboard.type(OUT);
    await page.getByText('Guardado en este dispositivo. Se enviará al conectar.').waitFor();
    await sessionEnds();
  });

  step(
    'She comes back as on a device of others: what is hers goes out, or is shown to her; no text stays',
    async () => {
      const { page } = luz;
      await enterShared('luz@foro-lenca.example.org');
      await page.getByText('Aquí quedó 1 sugerencia que escribió y no envió.').waitFor();
      await page.locator('.what-waits summary').click();
      await page.locator('.unsent').getByText(TYPED).waitFor();
      await luz.inspect();
      expect(await rowsKept(page)).toMatchObject({ texts: 0, places: 0, pending: 0, wordings: 1 });
      expect(
        await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
      ).toBe(0);
      await luz.go(TEXT);
      await page.locator('.words').getByText(OUT.trim(), { exact: false }).first().waitFor();
      await expect.poll(() => rowsKept(page)).toMatchObject({ updates: 0, texts: 0 });
    },
  );

  step('Whoever opens that browser next finds nothing to read', async () => {
    await phone.close();
    luz = await phone.open();
    const { page } = luz;
    await page.routeWebSocket('**', () => undefined);
    await luz.go('/offline');
    await page.getByText('En este dispositivo no se guarda ningún texto.', { exact: false }).waitFor();
    for (const words of [TYPED, 'La niñez que viaja'])
      expect(await page.locator('body').innerText()).not.toContain(words);
  });

  step('Somebody else who signs in on it destroys what was left', async () => {
    await phone.close();
    luz = await phone.open();
    await enterShared('tom@puente-norte.example.org');
    await expect.poll(() => keptIn(luz.page)).toBe('');
  });
});

/** The page of the first paragraph that may be commented. */
async function paragraphOf(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: /comentar o sugerir/ }).first();
  return new URL((await link.getAttribute('href'))!, page.url()).pathname;
}
