import { expect } from 'vitest';
import type { Step } from '../support/story.ts';
import type { Visitor } from '../support/visitor.ts';
import { titles, type MainJob } from './people.ts';

const files = 'test/support/files';

/** One language of the text on someone's screen, written in or read. */
const sheet = (visitor: Visitor, name: string) => visitor.page.getByLabel(name, { exact: true });
const paragraph = (visitor: Visitor, name: string, words: string) =>
  sheet(visitor, name).locator('p', { hasText: words });

/** From a file to a closed text. */
export function tellDrafting(world: MainJob, step: Step): void {
  step('Marta brings the statement in Spanish and in English', async () => {
    const { marta } = world;
    const { page } = marta;
    await marta.enter('Marta Solís');
    await marta.inspect();
    await page.getByRole('link', { name: 'Textos' }).first().click();
    await marta.arrive('Textos');
    await marta.inspect();
    await page.getByRole('link', { name: 'Nuevo texto' }).click();
    await page.getByLabel('Título en español').fill(titles.es);
    await page.getByLabel('Título en inglés').fill(titles.en);
    await page.getByRole('radio', { name: /Con un texto que ya existe/ }).check();
    await marta.inspect();
    await page.getByRole('button', { name: 'Crear el texto' }).click();
    await marta.arrive('Traer un texto');
    world.text = new URL(page.url()).pathname.replace(/\/import$/, '');
    await page.getByLabel('Archivo').setInputFiles(`${files}/papers-and-pathways.es.txt`);
    await marta.inspect();
    await page.getByRole('button', { name: 'Traer el texto' }).click();
    await page.getByText(/Entraron \d+ párrafos/).waitFor();
    await page.getByRole('link', { name: 'Traer otro idioma' }).click();
    await page.getByLabel('Archivo').setInputFiles(`${files}/papers-and-pathways.en.md`);
    expect(await page.getByRole('radio', { name: 'inglés' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Traer el texto' }).click();
    await page.getByText(/Entraron \d+ párrafos/).waitFor();
    await marta.inspect();
    await page.getByRole('link', { name: 'Ir al texto' }).click();
    await page.getByRole('textbox', { name: 'Texto en español' }).waitFor();
    await marta.inspect();
  });

  step('Tom and Luz open it beside her, and each sees who writes where', async () => {
    const { marta, tom, luz, text } = world;
    await tom.enter('Tom Keller');
    await tom.inspect();
    await tom.page.getByRole('link', { name: 'Texts' }).first().click();
    await tom.page.getByRole('link', { name: titles.en, exact: true }).click();
    await sheet(tom, 'Text in English').waitFor();
    await luz.enter('Luz Mejía');
    await luz.inspect();
    await luz.go(text);
    await luz.page.getByRole('button', { name: 'Editar' }).click();
    await sheet(luz, 'Texto en español').waitFor();
    await luz.inspect();

    await paragraph(marta, 'Texto en español', 'Una partida de nacimiento').click();
    await marta.page.keyboard.press('End');
    await paragraph(tom, 'Text in English', 'A birth certificate').click();
    const carets = (visitor: Visitor) => visitor.page.locator('.cursor').allTextContents();
    await expect
      .poll(() => carets(tom).then((all) => all.join()))
      .toContain('Marta Solís · Albergue La Ruta del Sur');
    await expect
      .poll(() => carets(marta).then((all) => all.join()))
      .toContain('Tom Keller · Puente Norte Collective');
    await marta.page.getByRole('img', { name: /Luz Mejía · Foro Lenca Migrante/ }).waitFor();
  });

  /** What each sheet says, on all the screens that show it. */
  const seen = async (words: string) => {
    const { marta, tom, luz } = world;
    const sheets: [Visitor, string][] = [
      [marta, 'Texto en español'],
      [marta, 'Texto en inglés'],
      [tom, 'Text in Spanish'],
      [tom, 'Text in English'],
      [luz, 'Texto en español'],
    ];
    const texts = await Promise.all(
      sheets.map(([who, name]) =>
        sheet(who, name)
          .textContent({ timeout: 1_000 })
          .catch(() => ''),
      ),
    );
    return texts.map((text) => (text ?? '').split(words).length - 1);
  };

  step('They write at once, Luz without a connection, and nothing is lost', async () => {
    const { marta, tom, luz, text } = world;
    await paragraph(luz, 'Texto en español', 'Hay mejores ejemplos').click();
    await luz.page.keyboard.press('End');
    await luz.context.setOffline(true);
    await luz.page.keyboard.type(' Lo escribió Luz en el camino.');
    await luz.page.getByText('Guardado en este dispositivo. Se enviará al conectar.').waitFor();
    await luz.inspect();

    await Promise.all([
      marta.page.keyboard.type(' Pesa menos que una carta.'),
      tom.page.keyboard.press('End').then(() => tom.page.keyboard.type(' It weighs less than a letter.')),
    ]);
    await paragraph(marta, 'Texto en español', 'Hay mejores ejemplos').click();
    await marta.page.keyboard.press('Home');
    await marta.page.keyboard.type('Nosotras, las {n} organizaciones, lo sabemos. ');
    await paragraph(tom, 'Text in English', 'There are better examples').click();
    await tom.page.keyboard.press('Home');
    await tom.page.keyboard.type('We, the {n} organizations, know it. ');
    await expect.poll(() => seen('Pesa menos que una carta.')).toEqual([1, 0, 1, 0, 0]);
    await expect.poll(() => seen('It weighs less than a letter.')).toEqual([0, 1, 0, 1, 0]);
    await marta.page.getByText(/^Guardado · /).waitFor();
    await tom.page.getByText(/^Saved · /).waitFor();

    // Her phone closes the page before it is ever sent.
    await luz.closePage();
    await luz.context.setOffline(false);
    await luz.openPage();
    await luz.go(text);
    await expect.poll(() => seen('Lo escribió Luz en el camino.')).toEqual([1, 0, 1, 0, 1]);
    await expect.poll(() => seen('Nosotras, las {n} organizaciones, lo sabemos.')).toEqual([1, 0, 1, 0, 1]);
    expect(await seen('Pesa menos que una carta.')).toEqual([1, 0, 1, 0, 1]);
    expect(await seen('We, the {n} organizations, know it.')).toEqual([0, 1, 0, 1, 0]);
    await luz.page.getByText(/^(Al día|Guardado · .*)$/).waitFor();
  });

  step('Marta closes the text, in both languages and for everybody', async () => {
    const { marta, tom, luz, text } = world;
    const { page } = marta;
    await page.getByRole('link', { name: 'Cerrar el texto…' }).click();
    await marta.arrive('Cerrar el texto');
    await marta.inspect();
    await page.getByRole('checkbox', { name: /^Cerrar el texto aunque/ }).check();
    await page.getByRole('button', { name: 'Cerrar el texto' }).click();
    await page.waitForURL(`**${text}`);
    await page.getByText('El texto está cerrado: nadie puede cambiarlo, en ningún idioma.').waitFor();
    await page.getByRole('heading', { name: 'Versiones cerradas' }).waitFor();
    await marta.inspect();
    await tom.page.getByText('The text was closed while you had it open.', { exact: false }).waitFor();
    await luz.page
      .getByText('El texto se cerró mientras usted lo tenía abierto.', { exact: false })
      .waitFor();
    for (const { page: open } of [marta, tom, luz])
      await expect.poll(() => open.getByRole('textbox', { name: /^Te/ }).count()).toBe(0);
    await tom.inspect();
    await luz.inspect();
  });
}
