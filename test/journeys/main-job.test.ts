import { beforeAll, describe, expect } from 'vitest';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const files = 'test/support/files';
const titles = {
  es: 'Pronunciamiento sobre documentos de identidad y vías regulares',
  en: 'Statement on Identity Documents and Regular Pathways',
};

describe('the main job', () => {
  let acuerdo: Acuerdo;
  let marta: Visitor;
  let tom: Visitor;
  let luz: Visitor;
  let text: string;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    marta = await visit({ origin });
    tom = await visit({ origin, locale: 'en-US' });
    luz = await visit({ origin, width: 360 });
  });
  const step = story(() => [marta, tom, luz]);

  step('Marta brings the statement in Spanish and in English', async () => {
    const { page } = marta;
    await marta.enter('Marta Solís');
    await marta.inspect();
    await page.getByRole('link', { name: 'Textos' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Textos' }).waitFor();
    await marta.inspect();
    await page.getByRole('link', { name: 'Nuevo texto' }).click();
    await page.getByLabel('Título en español').fill(titles.es);
    await page.getByLabel('Título en inglés').fill(titles.en);
    await page.getByRole('radio', { name: /Con un texto que ya existe/ }).check();
    await marta.inspect();
    await page.getByRole('button', { name: 'Crear el texto' }).click();
    await page.getByRole('heading', { level: 1, name: 'Traer un texto' }).waitFor();
    text = new URL(page.url()).pathname.replace(/\/import$/, '');
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

  const sheet = (visitor: Visitor, name: string) => visitor.page.getByLabel(name, { exact: true });
  const paragraph = (visitor: Visitor, name: string, words: string) =>
    sheet(visitor, name).locator('p', { hasText: words });

  step('Tom and Luz open it beside her, and each sees who writes where', async () => {
    await tom.enter('Tom Keller');
    await tom.inspect();
    await tom.page.getByRole('link', { name: 'Texts' }).first().click();
    await tom.page.getByRole('link', { name: titles.en }).click();
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
    const sheets: [Visitor, string][] = [
      [marta, 'Texto en español'],
      [marta, 'Texto en inglés'],
      [tom, 'Text in Spanish'],
      [tom, 'Text in English'],
      [luz, 'Texto en español'],
    ];
    const texts = await Promise.all(
      sheets.map(([who, name]) => sheet(who, name).textContent({ timeout: 1_000 }).catch(() => '')),
    );
    return texts.map((text) => (text ?? '').split(words).length - 1);
  };

  step('They write at once, Luz without a connection, and nothing is lost', async () => {
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
    const { page } = marta;
    await page.getByRole('link', { name: 'Cerrar el texto…' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cerrar el texto' }).waitFor();
    await marta.inspect();
    await page.getByRole('button', { name: 'Cerrar el texto' }).click();
    await page.waitForURL(`**${text}`);
    await page.getByText('El texto está cerrado: nadie puede cambiarlo, en ningún idioma.').waitFor();
    await page.getByRole('heading', { name: 'Versiones cerradas' }).waitFor();
    await marta.inspect();
    await tom.page.getByText('The text was closed while you had it open.', { exact: false }).waitFor();
    await luz.page.getByText('El texto se cerró mientras usted lo tenía abierto.', { exact: false }).waitFor();
    for (const { page: open } of [marta, tom, luz])
      await expect.poll(() => open.getByRole('textbox', { name: /^Te/ }).count()).toBe(0);
    await tom.inspect();
    await luz.inspect();
  });
});
