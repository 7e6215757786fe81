import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inspectPage } from '../../support/axe.ts';
import { textSite } from './text-site.ts';

const here = textSite();
const pageOf = () => `${here.text.path}/sources`;
const looksWell = async (page: Page) =>
  expect(await inspectPage(page)).toEqual({ found: [], overflow: expect.toSatisfy((n: number) => n <= 0) });
const linksOf = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Enlaces y fuentes' }) });
const COPY = 'https://web.archive.org/web/2026/convencion';

it.each([
  [1280, 'es', 'Fuentes', 'Sin revisar'],
  [360, 'en', 'Sources', 'Not checked'],
] as const)('lists what a text cites at %i px, with where', async (width, language, title, state) => {
  const page = await here.open('Luz', { path: here.text.path, width, language });
  await page.getByRole('link', { name: language === 'es' ? /^\d+ fuentes$/ : /^\d+ sources$/ }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('link', { name: /ohchr\.org\/es\// }).waitFor();
  await page.getByText(state).first().waitFor();
  await looksWell(page);
  await page
    .getByRole('link', { name: language === 'es' ? /^Nota 1, / : /^Note 1, / })
    .first()
    .click();
  await page.waitForURL(/language=es#block-/);
});

it('takes a title and a copy without scripts from who edits, and says what cannot be', async () => {
  const page = await here.open('Marta', { path: pageOf(), scripts: false });
  await page.getByText('Esta instalación no sale a revisar enlaces.').waitFor();
  expect(await page.getByRole('button', { name: 'Revisar ahora' }).count()).toBe(0);
  const row = page.getByRole('row', { name: /ohchr\.org\/es\// });
  const correct = async (copy: string) => {
    await row.getByText('Corregir', { exact: true }).click();
    await row.getByLabel('Título').fill('Convención sobre los Derechos del Niño');
    await row.getByLabel('Dirección de una copia').fill(copy);
    await row.getByRole('button', { name: 'Guardar' }).click();
  };
  await correct('archivo');
  await row.getByText('Escriba una dirección completa').first().waitFor();
  await row.getByLabel('Dirección de una copia').fill(COPY);
  await row.getByRole('button', { name: 'Guardar' }).click();
  await row.getByText(/^Título escrito por Marta Solís/).waitFor();
  expect(await row.getByRole('link', { name: 'Ver la copia' }).getAttribute('href')).toBe(COPY);
});

it.each([1280, 360])(
  'lets the secretariat rule about links at %i px, and tells every member',
  async (width) => {
    const path = `/c/${here.site.slug}/languages`;
    const luz = await here.open('Luz', { path, width });
    await luz.getByRole('heading', { name: 'Enlaces y fuentes' }).waitFor();
    expect(await linksOf(luz).getByRole('radio').count()).toBe(0);
    const ana = await here.open('Ana', { path, width });
    const before = await ana.getByRole('radio', { name: /^No se cierra, no se abre/ }).isChecked();
    await ana.getByRole('radio', { name: before ? /^Se puede seguir/ : /^No se cierra, no se abre/ }).check();
    await linksOf(ana).getByRole('button', { name: 'Guardar' }).click();
    await linksOf(luz)
      .getByText(before ? /^Se puede seguir/ : /^No se cierra, no se abre/)
      .waitFor();
    await looksWell(ana);
    await looksWell(luz);
  },
);
