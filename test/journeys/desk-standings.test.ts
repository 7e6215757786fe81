import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { translatingService } from '../support/translating.ts';
import { startStory } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const TEXT = '/c/red-ceiba/texts/la-ninez-que-viaja-no-se-encierra';
const WRITTEN = 'Nor for any disability.';

describe('the desk says of each paragraph how it stands in the other language', () => {
  let marta: Visitor;
  let tom: Visitor;
  let luz: Visitor;
  let ana: Visitor;
  const step = story(() => [marta, tom, luz, ana]);
  const mark = (page: Page, words: string) => page.locator('.standing-mark', { hasText: words });
  const row = (page: Page, words: string) => page.locator('li.aligned', { hasText: words });

  beforeAll(async () => {
    const { url } = await translatingService();
    const { origin } = await startStory(undefined, { TRANSLATE_URL: url });
    marta = await visit({ origin });
    tom = await visit({ origin, width: 360, locale: 'en-US' });
    luz = await visit({ origin, width: 360 });
    ana = await visit({ origin, width: 360 });
    await marta.enter('Marta Solís');
    await tom.enter('Tom Keller');
    await luz.enter('Luz Mejía');
    await ana.enter('Ana Lucía Morales');
  });

  step(
    'What is behind, not reviewed or missing says so, and leads to where both stand side by side',
    async () => {
      const { page } = marta;
      await marta.go(TEXT);
      await mark(page, 'Atrasado').first().waitFor();
      expect(await mark(page, 'Falta').count()).toBe(1);
      expect(await mark(page, 'Sin revisar').count()).toBeGreaterThan(0);
      await marta.inspect();
      await mark(page, 'Falta').click();
      await page.waitForURL(/\/alignment\?language=en#block-/);
      const { hash } = new URL(page.url());
      const there = page.locator(`li${hash}`, { hasText: 'por una discapacidad' });
      await expect.poll(async () => (await there.boundingBox())?.y).toBeLessThan(800);
    },
  );

  step('“Escribir en inglés” puts the cursor where the paragraph is missing, and says so', async () => {
    const { page } = marta;
    await row(page, 'por una discapacidad').getByRole('link', { name: 'Escribir en inglés' }).click();
    const english = page.getByRole('textbox', { name: 'Texto en inglés' });
    await page
      .getByRole('status')
      .getByText(/^Escriba el párrafo \d+ en inglés\.$/)
      .waitFor();
    await expect.poll(() => english.evaluate((sheet) => sheet === document.activeElement)).toBe(true);
    await page.keyboard.type(WRITTEN);
    await page.getByText(/^Guardado · /).waitFor();
    expect(await english.locator(':scope > *', { hasText: WRITTEN }).textContent()).toBe(WRITTEN);
    await expect.poll(() => mark(page, 'Falta').count(), { timeout: 30_000 }).toBe(0);
    await page.reload();
    await page
      .getByRole('status')
      .getByText(/^Escriba el párrafo/)
      .waitFor();
    expect(await english.locator(':scope > *', { hasText: WRITTEN }).count()).toBe(1);
  });

  step(
    'Where the secretariat allows it a machine drafts what is behind, and the desk says that it did',
    async () => {
      await ana.go('/c/red-ceiba/languages');
      await ana.page.getByRole('button', { name: 'Permitir borradores automáticos' }).click();
      await ana.page.getByRole('button', { name: 'No permitirlos más' }).waitFor();
      await ana.inspect();
      const { page } = marta;
      await marta.go(`${TEXT}/alignment`);
      await marta.inspect();
      await row(page, 'Give notice at once').getByRole('button', { name: 'Borrador automático' }).click();
      await row(page, '[en]').getByText('Borrador automático').first().waitFor();
      await marta.inspect();
      await marta.go(TEXT);
      await mark(page, 'Borrador automático').waitFor();
      await marta.inspect();
      await tom.go(`${TEXT}?language=en&mode=edit`);
      await mark(tom.page, 'Machine draft').waitFor();
      await tom.inspect();
    },
  );

  step('Once a person has reviewed it, it says so no more, on every desk and without a reload', async () => {
    await luz.go(`${TEXT}/alignment`);
    await luz.inspect();
    await row(luz.page, '[en]').getByRole('button', { name: 'Dice lo mismo' }).click();
    await expect.poll(() => mark(marta.page, 'Borrador automático').count(), { timeout: 30_000 }).toBe(0);
  });

  step('What is written makes the other language fall behind, soon after', async () => {
    const { page } = marta;
    const before = await mark(page, 'Atrasado').count();
    const spanish = page.getByRole('textbox', { name: 'Texto en español' });
    await spanish.locator('p', { hasText: 'Somos albergues' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Y cocinas.');
    await expect.poll(() => mark(page, 'Atrasado').count(), { timeout: 30_000 }).toBe(before + 1);
  });
});
