import { expect } from 'vitest';
import type { Visitor } from '../support/visitor.ts';

/** What Marta writes in place of the template. */
export const URGENT = {
  es: {
    title: 'Pronunciamiento urgente sobre una detención, Guatemala',
    words:
      'Hoy al mediodía una familia fue detenida, según su llamada al albergue.\n\nExigimos que se la presente ante una autoridad hoy mismo.\n\nFirmamos {n} organizaciones.',
  },
  en: {
    title: 'Urgent statement on a detention, Guatemala',
    words:
      'Today at noon a family was detained, according to their call to the shelter.\n\nWe demand that they be brought before an authority today.\n\nSigned by {n} organisations.',
  },
};

/** She pastes the words of each language in place of the template's, and changes its title. */
export async function writeUrgentText(marta: Visitor, text: string): Promise<void> {
  const { page } = marta;
  for (const [language, { title, words }] of [
    ['español', URGENT.es],
    ['inglés', URGENT.en],
  ] as const) {
    await marta.go(`${text}/import`);
    await page.getByLabel(language, { exact: true }).check();
    await page.getByLabel('O péguelo aquí', { exact: false }).fill(words);
    await page.getByLabel('En lugar de lo que hay', { exact: false }).check();
    await page.getByRole('button', { name: 'Traer el texto' }).click();
    await page.getByText('Entraron', { exact: false }).waitFor();
    await marta.go(text);
    await page.getByTitle('Cambiar el título').click();
    await page.getByLabel(`Título en ${language}`).fill(title);
    const form = page.locator('form', { has: page.getByLabel(`Título en ${language}`) });
    const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await form.getByRole('button', { name: 'Guardar el título' }).click();
    expect((await saved).status()).toBeLessThan(300);
  }
}
