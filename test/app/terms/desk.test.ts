import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inspectPage } from '../../support/axe.ts';
import { textSite } from '../texts/text-site.ts';

const here = textSite();

const sheet = (page: Page, language: 'es' | 'en' = 'es') => page.locator(`.ProseMirror[lang="${language}"]`);
const card = (page: Page): Locator => page.getByRole('group', { name: /^Consejo sobre|^Advice on/ });
const mode = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

it('marks the word while it is typed, says what the network prefers, and replaces it as an edit', async () => {
  const page = await here.open('Marta');
  await mode(page, 'Editar');
  const mark = sheet(page).locator('.term-mark', { hasText: 'retorno' });
  await mark.waitFor();
  expect(await sheet(page, 'en').locator('.term-mark', { hasText: 'return' }).count()).toBe(1);
  await mark.hover();
  await card(page).getByText('La red prefiere deportación.').waitFor();
  await page.keyboard.press('Escape');

  const last = sheet(page).locator('> *').last();
  await last.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Ilegales');
  await card(page).getByText('La red prefiere En situación irregular.').waitFor();
  await card(page).getByText('Evitada').waitFor();
  await page.locator('.hidden-words[role=status]', { hasText: /^«Ilegal.*»: palabra evitada\./ }).waitFor();
  await page.keyboard.press('Alt+Enter');
  const button = card(page).getByRole('button', { name: 'Sustituir por «En situación irregular»' });
  await card(page).getByRole('button', { name: 'Cerrar el consejo' }).waitFor();
  await expect.poll(() => card(page).evaluate((box) => box.contains(document.activeElement))).toBe(true);
  await button.press('Enter');
  await expect.poll(() => last.innerText()).toContain('En situación irregular');
  expect(await last.locator('ins, del, .term-mark').count()).toBe(0);
  await card(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(() => last.innerText()).toContain('Ilegales');
  await page.keyboard.press('Control+z');
  await page.context().close();
});

it('replaces it as a suggestion where one suggests, and shows who reads nothing until they ask', async () => {
  const page = await here.open('Marta', { language: 'en' });
  await mode(page, 'Suggest');
  const block = sheet(page, 'en').locator('p', { hasText: 'faced return' });
  await block.locator('.term-mark', { hasText: 'return' }).click();
  await card(page).getByRole('button', { name: 'Replace with “deportation”' }).click();
  await block.locator('ins', { hasText: 'deportation' }).waitFor();
  await block.locator('del', { hasText: 'return' }).waitFor();
  expect(await block.locator('.term-mark').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await block.locator('.term-mark', { hasText: 'return' }).waitFor();

  // Who reads sees nothing of it until they ask.
  await mode(page, 'Read');
  const asked = page.getByLabel('Show the glossary’s advice');
  await expect.poll(() => page.locator('.term-mark').count()).toBe(0);
  await asked.check();
  await block.locator('.term-mark', { hasText: 'return' }).hover();
  await card(page).getByText('The network prefers deportation.').waitFor();
  expect(
    await card(page)
      .getByRole('button', { name: /^Replace/ })
      .count(),
  ).toBe(0);
  await asked.uncheck();
  await expect.poll(() => page.locator('.term-mark').count()).toBe(0);
  await page.context().close();
});

it.each([360, 1280])('is for everybody at %i pixels', async (width) => {
  const path = width < 600 ? here.text.path : `${here.text.path}?mode=edit`;
  const page = await here.open('Marta', { width, path });
  if (width < 600) await page.locator('.paragraph-hint').getByRole('button', { name: 'Editar' }).tap();
  const mark = sheet(page).locator('.term-mark', { hasText: 'retorno' });
  await mark.click();
  await card(page).waitFor();
  expect(await inspectPage(page)).toEqual({ found: [], overflow: 0 });
  const box = (await card(page).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  await page.context().close();
});

it('advises below the box of one paragraph on a phone, without scripts and as it is typed', async () => {
  const { id } = here.text.blocks.find((block) => JSON.stringify(block).includes('enfrentaron un retorno'))!;
  const path = `${here.text.path}/paragraphs/${id}?language=es&part=suggest`;
  for (const scripts of [false, true]) {
    const page = await here.open('Luz', { width: 360, path, scripts });
    const advice = page.getByRole('region', { name: 'Lo que el glosario dice de estas palabras' });
    await advice.getByText('La red prefiere deportación.').waitFor();
    if (scripts) {
      await page.locator('textarea[name=wording]').fill('Ninguna persona es Ilegal.');
      await advice.getByText('La red prefiere En situación irregular.').waitFor();
      expect(await advice.getByText('deportación').count()).toBe(0);
      expect(await inspectPage(page)).toEqual({ found: [], overflow: 0 });
      await page.locator('textarea[name=wording]').fill('Ninguna persona sobra.');
      await advice.waitFor({ state: 'detached' });
    }
    await page.context().close();
  }
});

it('counts before closing what stands in each language, leads there, and stops nothing', async () => {
  for (const width of [360, 1280]) {
    const page = await here.open('Marta', { width, path: `${here.text.path}/close`, language: 'en' });
    const section = page.getByRole('region', { name: 'Words of the glossary' });
    await section.getByText('avoided or reserved words remain').waitFor();
    await section.getByRole('heading', { name: 'Spanish: 2' }).waitFor();
    await section.getByRole('heading', { name: 'English: 1' }).waitFor();
    expect(await inspectPage(page)).toEqual({ found: [], overflow: 0 });
    const [place] = await section.getByRole('link', { name: /^Paragraph \d+$/ }).all();
    expect(await place!.getAttribute('href')).toMatch(/\?language=es#/);
    await page.context().close();
  }
});
