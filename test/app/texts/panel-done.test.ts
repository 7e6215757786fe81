import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { textSite } from './text-site.ts';

const here = textSite();

const card = (page: Page, words: string) => page.locator('#panel article.remark', { hasText: words });
const focused = (page: Page) =>
  page.evaluate(() => `${document.activeElement?.id} ${document.activeElement?.textContent}`.trim());

it('says what was done about a suggestion, and goes on from the button that took its place', async () => {
  const page = await here.open('Luz');
  const one = card(page, 'Sostener no dice quién paga');
  await one.getByRole('button', { name: 'Ya no apoyar' }).focus();
  await page.keyboard.press('Enter');
  await one.getByRole('status').getByText('Su organización ya no apoya esta sugerencia.').waitFor();
  await expect.poll(() => focused(page)).toBe('Apoyar');
  await page.keyboard.press('Enter');
  await one.getByRole('status').getByText('Su organización apoya esta sugerencia.').waitFor();
  await expect.poll(() => focused(page)).toBe('Ya no apoyar');
  // It is said until one goes on, and no further.
  await page.locator('#panel').getByRole('link', { name: 'Comentarios' }).click();
  await page.waitForURL(/panel=comments/);
  expect(page.url()).not.toContain('done=');
  await page.context().close();
});

it('asks before a suggestion is withdrawn, and goes on at the head of the list when its card is gone', async () => {
  const page = await here.open('Luz', { language: 'en' });
  const own = card(page, 'Lo decimos de las entrevistas');
  await own.locator('summary', { hasText: 'Withdraw' }).click();
  await own.getByText('Its words leave the text. This cannot be undone.').waitFor();
  await own.getByRole('button', { name: 'Yes, withdraw it' }).click();
  await page.locator('#panel > .done-note').getByText('You withdrew your suggestion.').waitFor();
  await expect.poll(() => focused(page)).toBe('done You withdrew your suggestion.');
  expect(await page.locator('#panel [aria-label^="Suggestion by Luz"]:not(.past *)').count()).toBe(0);
  await page.context().close();
});

it('without scripts begins where it was done and says it there', async () => {
  for (const [width, language] of [
    [360, 'en'],
    [1280, 'es'],
  ] as const) {
    const page = await here.open('Ana', { width, language, scripts: false });
    const one = card(page, 'Sostener no dice quién paga');
    const [back, said] =
      language === 'es'
        ? ['Ya no apoyar', 'Su organización ya no apoya esta sugerencia.']
        : ['Back it', 'Your organisation backs this suggestion.'];
    await one.getByRole('button', { name: back }).click();
    await page.waitForURL(/#done$/);
    const note = one.getByText(said);
    await note.waitFor();
    const box = await note.boundingBox();
    expect(box!.y).toBeGreaterThan(0);
    expect(box!.y).toBeLessThan(700);
    await page.context().close();
  }
});

it('says that a right was given', async () => {
  const page = await here.open('Marta');
  await page.locator('details.who-may > summary').click();
  const label = await page.locator('#right-grantee option', { hasText: 'Rosa Cantú' }).innerText();
  await page.getByLabel('¿A quién?').selectOption({ label });
  await page.getByRole('button', { name: 'Dar el permiso' }).click();
  await page.locator('details.who-may').getByRole('status').getByText('Permiso guardado.').waitFor();
  await page.context().close();
});
