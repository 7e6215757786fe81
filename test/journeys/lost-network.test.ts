import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { rowsKept } from '../support/kept-in-browser.ts';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { KeptBrowser } from './support/kept-browser.ts';
import { story } from './support/story.ts';
import type { Visitor } from './support/visitor.ts';

const TEXT = '/c/red-ceiba/texts/la-ninez-que-viaja-no-se-encierra';
const CUT_OFF = 'Se fue la luz en el albergue mientras escribía esto.';
const WITHOUT = 'Lo pensé en el camino, sin señal.';
const WIDE = 'Desde la oficina, con el cable cortado.';
const TAKEN_BACK = 'Mejor no digo esto.';
const LATER = 'Al abrir otra vez el teléfono.';

describe('the network goes while a text is open', () => {
  let acuerdo: Acuerdo;
  let phone: KeptBrowser;
  let desk: KeptBrowser;
  let luz: Visitor;
  let wide: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    phone = new KeptBrowser({ origin, width: 360 });
    luz = await phone.open();
    desk = new KeptBrowser({ origin });
    wide = await desk.open();
    for (const one of [luz, wide]) await one.enter('Luz Mejía');
  });
  const step = story(() => [luz, wide]);
  const said = async (body: string) => {
    const { store } = acuerdo.running.platform;
    return (await store.read.selectFrom('comments').where('body', '=', body).selectAll().execute()).length;
  };
  /** All of the text is on this device: its words, its facts and the program. */
  const keptHere = async (page: Page) => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => rowsKept(page)).toMatchObject({ places: 1, texts: 1 });
  };
  const number = (page: Page, n: number) => page.getByRole('link', { name: new RegExp(`^Párrafo ${n}:`) });
  const sheet = (page: Page, n: number) => page.getByRole('dialog', { name: `Párrafo ${n}`, exact: true });
  const comment = async (page: Page, n: number, words: string) => {
    await sheet(page, n).getByRole('button', { name: 'Comentar' }).click();
    await sheet(page, n).getByLabel('Su comentario').fill(words);
  };

  step('What is sent as the network goes waits on the device', async () => {
    const { page } = luz;
    await luz.go(TEXT);
    await keptHere(page);
    await page.locator('.desk p:visible').nth(3).scrollIntoViewIfNeeded();
    await page.locator('.sheet:not(.not-shown)').nth(3).locator('> *').click();
    await comment(page, 4, CUT_OFF);
    await phone.network(false);
    await page.getByRole('button', { name: 'Enviar comentario' }).click();
    await page.getByText('Se guardó en este dispositivo. Se enviará al conectar.').waitFor();
    await sheet(page, 4).waitFor({ state: 'detached' });
    await page.getByText('Guardado en este teléfono: 1 comentario.', { exact: false }).waitFor();
    await luz.inspect();
  });

  step('Another paragraph opens without a network, by its words and by its number', async () => {
    const { page } = luz;
    await page.locator('.sheet:not(.not-shown)').nth(4).locator('> *').click();
    await sheet(page, 5).getByText('Se guarda en este dispositivo y se enviará al conectar.').waitFor();
    await luz.inspect();
    await page.keyboard.press('Escape');
    await number(page, 3).click();
    await comment(page, 3, WITHOUT);
    await sheet(page, 3).getByRole('button', { name: 'Guardar para enviar' }).click();
    await page.getByText('Guardado en este teléfono: 2 comentarios.', { exact: false }).waitFor();
  });

  step('What waits is marked beside its paragraph, named by it, and can be taken back', async () => {
    const { page } = luz;
    expect(await page.locator('.waits-here:visible').count()).toBe(2);
    await number(page, 5).click();
    await comment(page, 5, TAKEN_BACK);
    await sheet(page, 5).getByRole('button', { name: 'Guardar para enviar' }).click();
    await page.getByText('Guardado en este teléfono: 3 comentarios.', { exact: false }).waitFor();
    await page.locator('.what-waits summary').click();
    const line = page.locator('.unsent li', { hasText: TAKEN_BACK });
    await line.getByText('comentario al párrafo 5:').waitFor();
    await luz.inspect();
    await line.getByRole('button', { name: 'Retirar' }).click();
    await line.waitFor({ state: 'detached' });
    await page.getByText('Guardado en este teléfono: 2 comentarios.', { exact: false }).waitFor();
  });

  step('On a wide screen it is the same', async () => {
    const { page } = wide;
    await wide.go(TEXT);
    await page.getByText(/^(Al día|Guardado · .*)$/).waitFor();
    await keptHere(page);
    await desk.network(false);
    await number(page, 4).click();
    await comment(page, 4, WIDE);
    await sheet(page, 4).getByRole('button', { name: 'Guardar para enviar' }).click();
    await page.getByText('Guardado en este dispositivo: 1 comentario.', { exact: false }).waitFor();
    await wide.inspect();
  });

  step('Opened again without a network, a paragraph leaves its reader where they are', async () => {
    await phone.close();
    luz = await phone.open({ network: false });
    const { page } = luz;
    await page.goto(acuerdo.origin + TEXT);
    await page.getByText('Sin conexión. Este es el texto como estaba aquí.').first().waitFor();
    await page.locator('.desk-column [data-id]').nth(6).waitFor();
    await number(page, 6).scrollIntoViewIfNeeded();
    const place = () => page.evaluate(() => window.scrollY);
    const before = await place();
    expect(before).toBeGreaterThan(0);
    await page
      .locator('.desk-column [data-id]')
      .nth(5)
      .click({ position: { x: 8, y: 8 } });
    await sheet(page, 6).waitFor();
    expect(await place()).toBe(before);
    await page.keyboard.press('Escape');
    await sheet(page, 6).waitFor({ state: 'detached' });
    await number(page, 6).click();
    await comment(page, 6, LATER);
    await sheet(page, 6).getByRole('button', { name: 'Guardar para enviar' }).click();
    expect(await place()).toBe(before);
    await page.getByText('Guardado en este teléfono: 3 comentarios.', { exact: false }).waitFor();
  });

  step('Everything is sent once when the network is back', async () => {
    await desk.network(true);
    await wide.page.getByText('Se envió 1 comentario.').waitFor();
    await phone.network(true);
    for (const words of [CUT_OFF, WITHOUT, WIDE, LATER]) await expect.poll(() => said(words)).toBe(1);
    await luz.page.locator('.what-waits').waitFor({ state: 'detached' });
    expect(await said(TAKEN_BACK)).toBe(0);
    await luz.page.reload();
    await luz.page.getByText('Toque un párrafo').waitFor();
    for (const words of [CUT_OFF, WITHOUT, WIDE, LATER]) expect(await said(words), words).toBe(1);
  });
});
