import { expect } from 'vitest';
import type { Step } from '../support/story.ts';
import type { Visitor } from '../support/visitor.ts';
import { AMONG, type CoDrafting } from './people.ts';
import { choose, paragraph, press } from './sheet.ts';

const ENGLISH =
  'In every country, governments must fund local reception programmes, with trained teams and independent oversight.';

const row = ({ page }: Visitor, words: string) => page.locator('li.aligned', { hasText: words });

/** The other language, paragraph by paragraph, and what keeps a text from being closed. */
export function tellTranslating(world: CoDrafting, step: Step): void {
  step('7 Marta asks Tom to translate and Luz to review, by a day', async () => {
    const { marta, text } = world;
    const { page } = marta;
    await marta.go(`${text}/alignment`);
    await marta.arrive('Idiomas');
    await page.getByText('Encargar la traducción y la revisión').click();
    await page
      .locator('select[name=translator]')
      .selectOption({ label: 'Tom Keller · Puente Norte Collective' });
    await page.locator('select[name=reviewer]').selectOption({ label: 'Luz Mejía · Foro Lenca Migrante' });
    await page.locator('input[name=dueOn]').fill('2027-01-20');
    await marta.inspect();
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await page
      .getByText(/Traduce Tom Keller .*; Revisa Luz Mejía .*; para el miércoles 20 de enero/)
      .waitFor();
  });

  step('7 Tom writes a paragraph in English beside the Spanish, and says that it is translated', async () => {
    const { tom, text } = world;
    const { page } = tom;
    await tom.go(text);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const english = page.getByLabel('Text in English');
    const left = english.locator('p', { hasText: 'Who committed to what' });
    await left.click({ clickCount: 3 });
    await page.keyboard.type(ENGLISH);
    await page.getByText(/^Saved · /).waitFor();
    await page.getByRole('link', { name: /^English: 0 of \d+ reviewed/ }).click();
    await tom.arrive('Languages');
    await row(tom, ENGLISH).getByText('You translated these words').waitFor();
    await row(tom, ENGLISH).getByRole('button', { name: 'It is translated' }).click();
    await row(tom, ENGLISH).getByText('Translated by Tom Keller · Puente Norte Collective').waitFor();
    expect(await row(tom, ENGLISH).getByRole('button').count()).toBe(0);
    await row(tom, 'Lo hacemos desde las casas').getByText('Missing in English.').waitFor();
    await tom.inspect();
  });

  step(
    '7 Luz reviews it on her phone: so many of so many are reviewed, and Marta’s page says so',
    async () => {
      const { marta, luz, text } = world;
      await marta.go(text);
      await luz.go(`${text}/alignment?show=pending`);
      await luz.inspect();
      for (const words of [ENGLISH, 'What was promised']) {
        await row(luz, words).getByRole('button', { name: 'Dice lo mismo' }).tap();
        await row(luz, words).waitFor({ state: 'detached' });
      }
      await luz.page.getByText(/^Inglés: 2 de \d+ revisados$/).waitFor();
      await marta.page.getByRole('link', { name: /^inglés: 2 de \d+ revisados$/ }).waitFor();
      await marta.inspect();
    },
  );

  step(
    '8 Marta changes the Spanish: the English is behind, and the words that made it so are shown',
    async () => {
      const { marta, tom, text } = world;
      const { page } = marta;
      await choose(marta, paragraph(marta, AMONG), 'deben');
      await press(marta, 'ArrowRight');
      await page.keyboard.type(' siempre');
      await page.getByText(/^Guardado · /).waitFor();
      await tom.go(`${text}/alignment`);
      const behind = row(tom, ENGLISH);
      await behind.getByText('Behind', { exact: true }).waitFor();
      await behind
        .getByText('It changed in Spanish. See whether it still says the same in English.')
        .waitFor();
      await behind.locator('ins', { hasText: 'siempre' }).waitFor();
      await tom.inspect();
      await tom.go('/c/red-ceiba/languages');
      await tom.page.getByText('1 behind').first().waitFor();
      await tom.inspect();
    },
  );

  step(
    '8 In a coalition that closes nothing unreviewed, it cannot be closed, not even by a request',
    async () => {
      const { ana, marta, text } = world;
      const { page } = marta;
      await ana.enter('Ana Lucía Morales');
      await ana.go('/c/red-ceiba/languages');
      await ana.page.getByRole('radio', { name: 'No se cierra ni se publica' }).check();
      await ana.page.getByRole('button', { name: 'Guardar la regla' }).click();
      await ana.page.getByText(/no se cierra, no se abre a firma/).waitFor();
      await ana.inspect();
      await marta.go(`${text}/close`);
      await page
        .getByText(/^Hay \d+ párrafos atrasados o sin revisar\. Revíselos antes de cerrar\.$/)
        .waitFor();
      const close = page.getByRole('button', { name: 'Cerrar el texto' });
      expect(await close.getAttribute('aria-disabled')).toBe('true');
      await marta.inspect();
      await page.locator('form.close-act').evaluate((form: HTMLFormElement) => {
        const known = document.createElement('input');
        Object.assign(known, { type: 'hidden', name: 'incomplete', value: 'yes' });
        form.append(known);
        form.submit();
      });
      await page
        .getByText(/párrafos están atrasados o sin revisar en algún idioma/)
        .first()
        .waitFor();
      marta.takeRefusal();
      await marta.go(text);
      await page.getByText(/^Borrador:/).waitFor();
    },
  );
}
