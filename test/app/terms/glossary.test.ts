import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inspectPage } from '../../support/axe.ts';
import { textSite } from '../texts/text-site.ts';

const here = textSite();
const at = () => `/c/${here.site.slug}/terms`;
const row = (page: Page, words: string) => page.getByRole('row', { name: new RegExp(words) });

it('tells every member what is said of words, in both languages, and finds them', async () => {
  for (const [width, language, title] of [
    [360, 'es', 'Glosario'],
    [1280, 'en', 'Glossary'],
  ] as const) {
    const page = await here.open('Luz', { width, language, path: at() });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.getByRole('row').count()).toBe(9);
    expect(await inspectPage(page)).toEqual({ found: [], overflow: 0 });
    expect(await page.getByRole('link', { name: /^(Añadir|Add)/ }).count()).toBe(0);
    await page.getByRole('searchbox').fill('DEPORTACION');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=DEPORTACION/);
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.context().close();
  }
  const cookie = await here.site.play('Luz');
  expect((await here.site.get(`${at()}/new`, { cookie })).status).toBe(403);
});

it('lets the secretariat add, change and retire a word without scripts', async () => {
  const page = await here.open('Ana', { path: at(), scripts: false });
  await page.getByRole('link', { name: 'Añadir una palabra' }).click();
  await page.getByLabel('Formas escritas').first().fill('caravana\n*');
  await page.getByLabel('Por qué, en español').fill('Es la palabra de la prensa.');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('El asterisco va solo al final').first().waitFor();
  expect(await page.getByLabel('Formas escritas').first().inputValue()).toBe('caravana\n*');
  await page.getByLabel('Formas escritas').first().fill('caravana\ncaravana*');
  await page.locator('[name=instead-es]').fill('éxodo');
  await page.getByLabel('Por qué, en inglés').fill('It is the word of the press.');
  await page.getByText('Otros idiomas').click();
  await page.getByLabel('Código del idioma').fill('mam');
  await page.locator('#forms-other').fill('bʼetlin');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.waitForURL(/\/terms$/);
  await row(page, 'caravana').getByText('bʼetlin').waitFor();

  await row(page, 'caravana')
    .getByRole('link', { name: /^Cambiar/ })
    .click();
  await page.getByLabel('Reservada').check();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.waitForURL(/\/terms$/);
  await row(page, 'caravana').getByText('Reservada').waitFor();
  await row(page, 'caravana')
    .getByRole('link', { name: /^Cambiar/ })
    .click();
  const looked = await here.open('Ana', { path: new URL(page.url()).pathname, width: 360 });
  expect(await inspectPage(looked)).toEqual({ found: [], overflow: 0 });
  await looked.context().close();
  await page.locator('summary', { hasText: 'Quitar del glosario' }).click();
  await page.getByRole('button', { name: 'Quitar del glosario' }).click();
  await page.waitForURL(/\/terms$/);
  expect(await row(page, 'caravana').count()).toBe(0);
  await page.context().close();
});
