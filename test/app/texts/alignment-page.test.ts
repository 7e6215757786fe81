import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inspectPage } from '../../support/axe.ts';
import { textSite } from './text-site.ts';

const here = textSite();
const pageOf = () => `${here.text.path}/alignment`;
const row = (page: Page, words: string) => page.locator('li.aligned', { hasText: words });
const looksWell = async (page: Page) =>
  expect(await inspectPage(page)).toEqual({ found: [], overflow: expect.toSatisfy((n: number) => n <= 0) });

it.each([1280, 360])(
  'shows two languages paragraph by paragraph at %i px, and what made one fall behind',
  async (width) => {
    const page = await here.open('Luz', { path: pageOf(), width });
    await page.getByText('Inglés: 15 de 20 revisados').first().waitFor();
    const behind = row(page, 'Give notice at once');
    await behind.getByText('Atrasado').waitFor();
    await behind.locator('del', { hasText: 'veinticuatro' }).waitFor();
    await behind.locator('ins', { hasText: 'doce' }).waitFor();
    await behind.getByText('Cambió en español. Vea si en inglés todavía dice lo mismo.').waitFor();
    await row(page, 'por una discapacidad').getByText('Falta en inglés.').waitFor();
    const [left, right] = await Promise.all(
      [0, 1].map(
        async (at) => (await row(page, 'De dónde partimos').locator('.aligned-side').nth(at).boundingBox())!,
      ),
    );
    expect(width > 600 ? right!.x > left!.x + 100 : right!.y > left!.y).toBe(true);
    await looksWell(page);
    await page.getByRole('link', { name: 'Pendientes (5)' }).click();
    await expect.poll(() => page.locator('li.aligned').count()).toBe(5);
    await looksWell(page);
  },
);

it('takes what is said without scripts, and by keyboard; whoever translated does not review', async () => {
  const page = await here.open('Luz', { path: `${pageOf()}?language=en&show=pending`, scripts: false });
  const quote = row(page, 'A fifteen-year-old');
  await quote.getByText('Está traducido. Falta que otra persona lo revise.').waitFor();
  await quote.getByRole('button', { name: 'Dice lo mismo' }).click();
  await page.getByText('Inglés: 16 de 20 revisados').first().waitFor();
  expect(await row(page, 'A fifteen-year-old').count()).toBe(0);

  const tom = await here.open('Tom', { path: pageOf(), language: 'en' });
  await row(tom, 'A locked room').getByText('You translated these words').waitFor();
  expect(await row(tom, 'A locked room').getByRole('button').count()).toBe(0);
  const typo = row(tom, 'twice a year').getByRole('button', { name: 'Only a typo' });
  await typo.focus();
  await tom.keyboard.press('Enter');
  await row(tom, 'twice a year').getByText('Typo to see').waitFor();
  await page.reload();
  await row(page, 'twice a year').getByText('Errata por ver').waitFor();
  await row(page, 'twice a year').locator('ins', { hasText: 'cada tres' }).waitFor();
});

it('does not take what was said of words that changed meanwhile', async () => {
  // Without scripts nothing brings the page anew while it is read.
  const page = await here.open('Marta', { path: pageOf(), scripts: false });
  const named = row(page, 'A locked room');
  const block = await named.locator('input[name=block]').inputValue();
  await named.locator('input[name=seen]').evaluate((one) => one.setAttribute('value', 'other-words'));
  await named.getByRole('button', { name: 'Dice lo mismo' }).click();
  const said = 'Alguien cambió este párrafo mientras usted lo leía';
  await page.locator(`#block-${block}`).getByText(said).waitFor();
});

it('asks two people to translate and to review, and tells everybody', async () => {
  const page = await here.open('Marta', { path: pageOf() });
  await page.getByText('Encargar la traducción y la revisión').click();
  const tom = await page.locator('select[name=translator]').inputValue();
  await page.locator('select[name=reviewer]').selectOption(tom);
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByText('Quien revisa no puede ser quien traduce.').first().waitFor();
  await looksWell(page);
  await page
    .locator('select[name=reviewer]')
    .selectOption({ label: 'Marta Solís · Albergue La Ruta del Sur' });
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByText(/Traduce Tom Keller .*; Revisa Marta Solís/).waitFor();
  const asked = await here.open('Tom', { path: `/c/${here.site.slug}`, language: 'en', width: 360 });
  const row = asked.locator('li', { hasText: 'Translation' });
  await row.getByText(/\d paragraphs to translate or bring up to date in English\./).waitFor();
  await looksWell(asked);
  await row.getByRole('link', { name: 'Compare the languages' }).click();
  await asked.getByRole('heading', { level: 1, name: 'Languages' }).waitFor();
});

const REFUSED = /no se cierra, no se abre a firma/;
const LABELLED = /puede cerrarse y publicarse/;

it.each([
  [1280, LABELLED, REFUSED, 'No se cierra ni se publica'],
  [360, REFUSED, LABELLED, 'Se cierra y se publica con un aviso'],
] as const)(
  'lists all open texts by language at %i px; the secretariat rules what becomes of the unreviewed',
  async (width, before, after, choice) => {
    const path = `/c/${here.site.slug}/languages`;
    const luz = await here.open('Luz', { path, width });
    await luz.getByRole('link', { name: 'La niñez que viaja no se encierra' }).waitFor();
    await luz.getByText(before).waitFor();
    expect(await luz.getByRole('button', { name: 'Guardar la regla' }).count()).toBe(0);
    await looksWell(luz);
    const ana = await here.open('Ana', { path, width });
    await ana.getByRole('radio', { name: choice }).check();
    await ana.getByRole('button', { name: 'Guardar la regla' }).click();
    for (const page of [ana, luz]) await page.getByText(after).waitFor();
    await looksWell(ana);
  },
);

it('says before closing what nobody has reviewed', async () => {
  const page = await here.open('Marta', { path: `${here.text.path}/close` });
  await page.getByText(/Si cierra así, quien lo lea verá un aviso/).waitFor();
  await looksWell(page);
  await page.getByRole('link', { name: /^Pendientes/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Idiomas' }).waitFor();
});
