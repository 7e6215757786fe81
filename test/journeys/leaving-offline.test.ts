import { beforeAll, describe, expect } from 'vitest';
import { keptIn, rowsKept } from '../support/kept-in-browser.ts';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { KeptBrowser } from './support/kept-browser.ts';
import { story } from './support/story.ts';
import type { Visitor } from './support/visitor.ts';

const TEXT = '/c/red-ceiba/texts/la-ninez-que-viaja-no-se-encierra';
const GIVEN_UP = 'Esto ya no quiero que se envíe.';

describe('leaving a device without a network', () => {
  let acuerdo: Acuerdo;
  let browser: KeptBrowser;
  let luz: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    browser = new KeptBrowser({ origin: acuerdo.origin, width: 360 });
    luz = await browser.open();
  });
  const step = story(() => [luz]);
  const openText = async () => {
    await luz.enter('Luz Mejía');
    await luz.go(TEXT);
    await luz.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => rowsKept(luz.page)).toMatchObject({ places: 1, texts: 1 });
    await browser.network(false);
  };
  /** How many sessions of hers are open on the server. */
  const sessions = async () => {
    const { store } = acuerdo.running.platform;
    const open = await store.read
      .selectFrom('sessions')
      .innerJoin('people', 'people.id', 'sessions.person_id')
      .where('people.name', '=', 'Luz Mejía')
      .where('sessions.ended_at', 'is', null)
      .select('sessions.id')
      .execute();
    return open.length;
  };

  step('The menu is over the notice, and what is asked is a sheet at the foot of the screen', async () => {
    await openText();
    const { page } = luz;
    await page.getByRole('link', { name: /^Párrafo 4:/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Párrafo 4', exact: true });
    await sheet.getByRole('button', { name: 'Comentar' }).click();
    await sheet.getByLabel('Su comentario').fill(GIVEN_UP);
    await sheet.getByRole('button', { name: 'Guardar para enviar' }).click();
    await page.getByText('Guardado en este teléfono: 1 comentario.', { exact: false }).waitFor();
    await page.locator('.acting:visible > summary').click();
    await page.getByRole('button', { name: 'Salir', exact: true }).click();
    const asked = page.getByRole('dialog', { name: 'Hay cosas suyas sin enviar' });
    const title = (await asked.getByRole('heading').boundingBox())!;
    expect(title.width).toBeGreaterThan(200);
    const close = (await asked.getByRole('button', { name: 'Cerrar' }).boundingBox())!;
    expect(close.x).toBeGreaterThan(title.x + title.width - 1);
    const box = (await asked.boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(740);
    await luz.inspect();
  });

  step('Signing out erases all at once, says so, and sends nothing of what was given up', async () => {
    const { page } = luz;
    expect(await sessions()).toBe(1);
    await page.getByRole('button', { name: 'Salir y perderlo' }).click();
    await page.getByRole('heading', { name: 'Usted salió' }).waitFor();
    expect(await keptIn(page)).toBe('');
    await luz.inspect();
    await browser.network(true);
    await page.waitForURL('**/sign-in');
    expect(await sessions()).toBe(0);
    await luz.go(TEXT);
    await page.waitForURL('**/sign-in*');
    const { store } = acuerdo.running.platform;
    const said = await store.read.selectFrom('comments').where('body', '=', GIVEN_UP).selectAll().execute();
    expect(said).toEqual([]);
  });

  step('Quick exit ends the session too, as soon as the browser asks for anything', async () => {
    await openText();
    const { page, context } = luz;
    expect(await sessions()).toBe(1);
    await page.getByRole('button', { name: 'Salida rápida' }).first().click();
    await page.waitForURL('about:blank');
    await browser.network(true);
    await luz.go('/c/red-ceiba');
    await page.waitForURL('**/sign-in*');
    expect(await sessions()).toBe(0);
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('leaving');
    expect(await keptIn(page)).toBe('');
    await luz.enter('Luz Mejía');
  });
});
